package sisinfo.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import sisinfo.pdf.Pdf;

/** Has the pages of a PDF drawn in a child process. */
final class PdfPages implements PageSource {

    private final Pdf pdf;

    PdfPages(byte[] bytes) {
        pdf = new Pdf(bytes);
    }

    @Override
    public int count() throws IOException {
        return pdf.pages();
    }

    @Override
    public BufferedImage decode(int index) throws IOException {
        return pdf.page(index);
    }
}
