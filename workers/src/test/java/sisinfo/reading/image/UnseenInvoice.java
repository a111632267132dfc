package sisinfo.reading.image;

import java.awt.image.BufferedImage;
import java.util.Random;

/** An invoice in a layout that nobody tuned a reader on: page, type, columns, headings and rows come from the seed. */
public record UnseenInvoice(DrawnInvoice invoice, BufferedImage page) {

    public static UnseenInvoice from(long seed) {
        var random = new Random(seed * 104_729 + 7);
        var style = TableStyle.from(random);
        var invoice = DrawnInvoice.varied(random, style.mostRows());
        return new UnseenInvoice(invoice, InvoiceDrawing.draw(invoice, style));
    }
}
