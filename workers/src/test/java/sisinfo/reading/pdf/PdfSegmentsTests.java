package sisinfo.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.reading.pdf.DrawnPapers.boleto;
import static sisinfo.reading.pdf.DrawnPapers.cancellation;
import static sisinfo.reading.pdf.DrawnPapers.danfe;
import static sisinfo.reading.pdf.DrawnPapers.file;
import static sisinfo.reading.pdf.DrawnPapers.sheet;
import static sisinfo.reading.pdf.DrawnPapers.titled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import sisinfo.reading.FieldName;
import sisinfo.reading.Paper;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Segment;
import sisinfo.reading.Segments;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.image.InvoiceDrawing;
import sisinfo.reading.image.InvoiceDrawing.Layout;

/** Which papers lie in one PDF, told by text and by pictures. */
class PdfSegmentsTests {

    private final DrawnInvoice one = DrawnInvoice.from(3, false);
    private final DrawnInvoice two = DrawnInvoice.from(5, false);

    @Test
    void tellsNotesAndOtherPapersApart() {
        var pdf = file(
                boleto(one), sheet(one, 1, 0, 1), sheet(one, 2, 1, one.lines().size()), danfe(two), cancellation(two));

        assertThat(Segments.of(new ReadableFile(pdf)))
                .containsExactly(
                        new Segment(Paper.BOLETO, 1, 1, null),
                        new Segment(Paper.INVOICE, 2, 3, one.key()),
                        new Segment(Paper.INVOICE, 4, 4, two.key()),
                        new Segment(Paper.INVOICE_EVENT, 5, 5, null));
    }

    @Test
    void cutsOutANoteThatReadsLikeOneThatCameAlone() {
        var pdf = new ReadableFile(file(danfe(one), danfe(two)));

        var second = PdfPapers.read(Segments.cut(pdf, Segments.of(pdf).getLast()));

        assertThat(second.value(FieldName.ACCESS_KEY)).contains(two.key());
        assertThat(second.items()).hasSameSizeAs(two.lines());
        assertThat(second.notes()).isEmpty();
    }

    @Test
    void leavesWhatHoldsOneNoteOrNoneWhole() {
        assertThat(Segments.of(new ReadableFile(file(danfe(one))))).isEmpty();
        assertThat(Segments.of(new ReadableFile(file(sheet(one, 1, 0, 1), sheet(one, 2, 1, 2)))))
                .isEmpty();
        assertThat(Segments.of(new ReadableFile(file(boleto(one), titled("RECIBO")))))
                .isEmpty();
        assertThat(Segments.of(new ReadableFile(file(danfe(one), page -> {})))).isEmpty();
    }

    @Test
    void tellsScannedNotesApartByTheirCodes() throws IOException {
        assertThat(Segments.of(new ReadableFile(scanned(one, two))))
                .containsExactly(
                        new Segment(Paper.INVOICE, 1, 1, one.key()), new Segment(Paper.INVOICE, 2, 2, two.key()));
    }

    private static byte[] scanned(DrawnInvoice... notes) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var note : List.of(notes)) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                var picture = LosslessFactory.createFromImage(pdf, InvoiceDrawing.draw(note, Layout.BOXED));
                try (var pen = new PDPageContentStream(pdf, page)) {
                    pen.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
