package sisinfo.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.Loader;
import sisinfo.sandbox.SandboxTask;

/** Counts pages in the child process. */
public final class PdfCounting implements SandboxTask {

    @Override
    public byte[] run(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return ByteBuffer.allocate(4).putInt(pdf.getNumberOfPages()).array();
        }
    }
}
