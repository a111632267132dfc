package sisinfo.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders the pages of a PDF at 200 dpi, or less when a page is larger than A3. */
final class PdfPages implements PageSource {

    private static final float DPI = 200;
    private static final float POINTS_PER_INCH = 72;
    private static final float MAX_SIDE = 3400;

    private final byte[] bytes;

    PdfPages(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int count() throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages();
        }
    }

    @Override
    public BufferedImage decode(int index) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var box = pdf.getPage(index).getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            float scale = Math.min(DPI / POINTS_PER_INCH, MAX_SIDE / longest);
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(index, scale, ImageType.RGB);
        }
    }
}
