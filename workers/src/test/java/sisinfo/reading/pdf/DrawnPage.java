package sisinfo.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Pages to draw text on, one after the other, measured in points from the top left corner. */
public final class DrawnPage implements AutoCloseable {

    private final PDDocument pdf = new PDDocument();
    private final PDType1Font font;
    private final PDRectangle size;
    private final float height;
    private PDPageContentStream pen;

    DrawnPage(FontName font, PDRectangle size) {
        this.font = new PDType1Font(font);
        this.size = size;
        this.height = size.getHeight();
        this.pen = page(size);
    }

    DrawnPage text(double x, double y, double size, String text) {
        try {
            pen.beginText();
            pen.setFont(font, (float) size);
            pen.newLineAtOffset((float) x, height - (float) y);
            pen.showText(text);
            pen.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs up at an angle, as a watermark does; 90 runs up the edge of the page. */
    DrawnPage turned(double degrees, double x, double y, double size, String text) {
        try {
            pen.beginText();
            pen.setFont(font, (float) size);
            pen.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, height - (float) y));
            pen.showText(text);
            pen.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows is drawn on a new page. */
    DrawnPage next() {
        try {
            pen.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pen = page(size);
        return this;
    }

    /** Ends at {@code x}, as figures do. */
    DrawnPage right(double x, double y, double size, String text) {
        return text(x - width(text, size), y, size, text);
    }

    DrawnPage centred(double x, double y, double size, String text) {
        return text(x - width(text, size) / 2, y, size, text);
    }

    byte[] bytes() {
        try {
            pen.close();
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream page(PDRectangle size) {
        try {
            var page = new PDPage(size);
            pdf.addPage(page);
            return new PDPageContentStream(pdf, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double width(String text, double size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
