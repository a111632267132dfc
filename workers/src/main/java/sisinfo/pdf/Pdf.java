package sisinfo.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import sisinfo.sandbox.Sandbox;
import sisinfo.sandbox.SandboxFailure;
import sisinfo.sandbox.SandboxTask;

/** A PDF as the application sees it: bytes to ask about. Whatever opens them runs in a child process. */
public final class Pdf {

    private final byte[] bytes;

    public Pdf(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether it is whole and within the limits. */
    public PdfShape inspect(PdfLimits limits) throws PdfRefused, IOException {
        var input = ByteBuffer.allocate(16 + bytes.length)
                .putInt(limits.maxPages())
                .putLong(limits.maxPixels())
                .putInt(limits.maxSide())
                .put(bytes)
                .array();
        try (var answer = answer(PdfInspecting.class, input)) {
            int problem = answer.readInt();
            if (problem >= 0) {
                throw new PdfRefused(PdfProblem.values()[problem], answer.readInt(), answer.readInt());
            }
            return new PdfShape(answer.readInt(), Pixels.read(answer));
        } catch (SandboxFailure failure) {
            throw failure.kind() == SandboxFailure.Kind.GONE
                    ? failure
                    : new PdfRefused(failure.isOverLimit() ? PdfProblem.TOO_COMPLEX : PdfProblem.DAMAGED);
        }
    }

    public int pages() throws IOException {
        try (var answer = answer(PdfCounting.class, bytes)) {
            return answer.readInt();
        }
    }

    /** One page at 200 dpi, or less when it is larger than A3. @param index from 0 */
    public BufferedImage page(int index) throws IOException {
        var input =
                ByteBuffer.allocate(4 + bytes.length).putInt(index).put(bytes).array();
        try (var answer = answer(PdfDrawing.class, input)) {
            return Pixels.read(answer);
        }
    }

    private static DataInputStream answer(Class<? extends SandboxTask> task, byte[] input) throws SandboxFailure {
        return new DataInputStream(new ByteArrayInputStream(Sandbox.shared().run(task, input)));
    }
}
