package sisinfo.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import sisinfo.sandbox.SandboxTask;

/** Opens a PDF in the child process and looks whether it is whole and within the limits. */
public final class PdfInspecting implements SandboxTask {

    static final long MAX_STREAM_BYTES = 64L << 20;
    /** A0 at 72 points to the inch; an invoice is A4. */
    private static final float MAX_POINTS = 3400;

    private static final float SMALL_DPI = 50;

    @Override
    public byte[] run(byte[] input) throws IOException {
        var buffer = ByteBuffer.wrap(input);
        var limits = new PdfLimits(buffer.getInt(), buffer.getLong(), buffer.getInt());
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        var answer = new ByteArrayOutputStream();
        var out = new DataOutputStream(answer);
        try {
            inspect(bytes, limits, out);
        } catch (PdfRefused refused) {
            answer.reset();
            out.writeInt(refused.problem().ordinal());
            out.writeInt(refused.first());
            out.writeInt(refused.second());
        }
        return answer.toByteArray();
    }

    private static void inspect(byte[] bytes, PdfLimits limits, DataOutputStream out) throws IOException {
        try (var opened = OpenedPdf.open(bytes)) {
            look(opened, FileEnd.isThere(bytes) && !(opened.repaired() && LostBytes.in(bytes)), limits, out);
        } catch (InvalidPasswordException e) {
            throw new PdfRefused(PdfProblem.ENCRYPTED);
        } catch (Budget.Exceeded e) {
            throw new PdfRefused(PdfProblem.TOO_COMPLEX);
        } catch (BudgetedRenderer.TooManyPixels e) {
            throw e.refused();
        } catch (PdfRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new PdfRefused(FileEnd.isThere(bytes) ? PdfProblem.DAMAGED : PdfProblem.INCOMPLETE);
        }
    }

    private static void look(OpenedPdf opened, boolean nothingLost, PdfLimits limits, DataOutputStream out)
            throws IOException {
        var pdf = opened.pdf();
        int pages = pdf.getNumberOfPages();
        if (pages > limits.maxPages()) {
            throw new PdfRefused(PdfProblem.TOO_MANY_PAGES, pages, 0);
        }
        for (var page : pdf.getPages()) {
            checkSizes(page);
        }
        if (!nothingLost || opened.pagesMissing() || MissingParts.of(pdf.getPages(), opened.repaired())) {
            throw new PdfRefused(PdfProblem.INCOMPLETE);
        }
        if (pages == 0) {
            throw new PdfRefused(PdfProblem.DAMAGED);
        }
        var budget = Budget.ofDocument();
        for (int i = 1; i < pages; i++) {
            ContentCounting.of(pdf.getPage(i), budget, limits);
        }
        var renderer = new BudgetedRenderer(pdf, Budget.ofPage(), limits);
        var first = renderer.renderImageWithDPI(0, SMALL_DPI);
        if (renderer.isLargePictureMissing()) {
            throw new PdfRefused(PdfProblem.UNSHOWABLE_PICTURE);
        }
        out.writeInt(-1);
        out.writeInt(pages);
        Pixels.write(first, out);
    }

    private static void checkSizes(PDPage page) throws IOException {
        var box = page.getCropBox();
        if (box.getWidth() > MAX_POINTS || box.getHeight() > MAX_POINTS) {
            throw new PdfRefused(PdfProblem.TOO_COMPLEX);
        }
        var streams = page.getContentStreams();
        while (streams.hasNext()) {
            try (var in = streams.next().createInputStream()) {
                if (isLonger(in)) {
                    throw new PdfRefused(PdfProblem.TOO_COMPLEX);
                }
            }
        }
    }

    /** Reads and forgets; the stream's own {@code skip} does not look at the bytes. */
    private static boolean isLonger(InputStream in) throws IOException {
        var buffer = new byte[64 * 1024];
        long length = 0;
        for (int read = in.read(buffer); read >= 0 && length <= MAX_STREAM_BYTES; read = in.read(buffer)) {
            length += read;
        }
        return length > MAX_STREAM_BYTES;
    }
}
