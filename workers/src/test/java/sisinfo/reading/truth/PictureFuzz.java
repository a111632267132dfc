package sisinfo.reading.truth;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import sisinfo.reading.FieldName;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Readers;
import sisinfo.reading.Scales;
import sisinfo.reading.image.Degradation;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.image.InvoiceDrawing;

/** Papers as scanned pictures with strokes of a pen across the print, read by all real readers. */
final class PictureFuzz implements TruthFuzzTests.Drawing {

    @Override
    public void draw(long seed, ProofTally tally) {
        var random = new Random(seed);
        var invoice = DrawnInvoice.from(seed, false);
        var layouts = InvoiceDrawing.Layout.values();
        var page = InvoiceDrawing.draw(invoice, layouts[random.nextInt(layouts.length)]);
        stroke(page, random);
        var scan = Degradation.SCAN.apply(page, seed);
        var readers = new Readers(Readers.inOrder(_ -> true), new Scales(), List.of(invoice.recipientTaxId()));
        tally.add(seed + " imagem", paper(invoice), readers.read(new ReadableFile(png(scan))));
    }

    /** Thin, dark and across several figures: it turns one digit into another. */
    private static void stroke(BufferedImage page, Random random) {
        var pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        for (int i = 0; i < 12; i++) {
            int x = random.nextInt(page.getWidth());
            int y = random.nextInt(page.getHeight());
            pen.fillRect(x, y, 2 + random.nextInt(200), 2 + random.nextInt(5));
            pen.fillRect(random.nextInt(page.getWidth()), y, 2 + random.nextInt(5), 2 + random.nextInt(200));
        }
        pen.dispose();
    }

    private static Paper paper(DrawnInvoice invoice) {
        var truth = new EnumMap<FieldName, String>(FieldName.class);
        truth.put(FieldName.ACCESS_KEY, invoice.key());
        truth.put(FieldName.MODEL, "55");
        truth.put(FieldName.NUMBER, invoice.number());
        truth.put(FieldName.SERIES, invoice.series());
        truth.put(FieldName.ISSUE_DATE, invoice.issued().toString());
        truth.put(FieldName.ISSUER_NAME, invoice.issuer());
        truth.put(FieldName.ISSUER_TAX_ID, invoice.issuerTaxId());
        truth.put(FieldName.RECIPIENT_TAX_ID, invoice.recipientTaxId());
        truth.put(FieldName.TOTAL_PRODUCTS, Paper.money(invoice.total()));
        truth.put(FieldName.TOTAL, Paper.money(invoice.total()));
        return new Paper(truth, List.of(), invoice.lines());
    }

    private static byte[] png(BufferedImage page) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
