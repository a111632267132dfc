package sisinfo.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import sisinfo.reading.Segment;
import sisinfo.sandbox.SandboxTask;

/** Cuts one paper out of a PDF in the child process. */
public final class PdfCutTask implements SandboxTask {

    /** First and last page stand before the PDF. */
    static byte[] input(byte[] pdf, Segment segment) {
        return ByteBuffer.allocate(2 * Integer.BYTES + pdf.length)
                .putInt(segment.firstPage())
                .putInt(segment.lastPage())
                .put(pdf)
                .array();
    }

    /** The other pages are taken out, so that what the pages share, such as fonts, stays as it is. */
    @Override
    public byte[] run(byte[] input) throws IOException {
        var buffer = ByteBuffer.wrap(input);
        int first = buffer.getInt();
        int last = buffer.getInt();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            for (int page = pdf.getNumberOfPages(); page >= 1; page--) {
                if (page < first || page > last) {
                    pdf.removePage(page - 1);
                }
            }
            return saved(pdf, first);
        }
    }

    /** A PDF names itself by the time at which it is saved, unless it is given another number. */
    private static byte[] saved(PDDocument pdf, long number) throws IOException {
        pdf.setDocumentId(number);
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
