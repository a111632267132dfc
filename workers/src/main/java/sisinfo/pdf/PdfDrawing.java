package sisinfo.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import sisinfo.sandbox.SandboxTask;

/** Draws a page in the child process: at 200 dpi, or less when it is larger than A3. */
public final class PdfDrawing implements SandboxTask {

    private static final float DPI = 200;
    private static final float POINTS_PER_INCH = 72;
    private static final float MAX_SIDE = 3400;

    @Override
    public byte[] run(byte[] input) throws IOException {
        var buffer = ByteBuffer.wrap(input);
        int index = buffer.getInt();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            var box = pdf.getPage(index).getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            float scale = Math.min(DPI / POINTS_PER_INCH, MAX_SIDE / longest);
            var renderer = new BudgetedRenderer(pdf, Budget.ofPage(), PdfLimits.USUAL);
            var page = renderer.renderImage(index, scale, ImageType.RGB);
            var answer = new ByteArrayOutputStream(3 * page.getWidth() * page.getHeight() + 8);
            Pixels.write(page, new DataOutputStream(answer));
            return answer.toByteArray();
        }
    }
}
