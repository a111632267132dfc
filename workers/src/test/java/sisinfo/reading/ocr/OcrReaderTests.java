package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Mark;
import sisinfo.reading.Paper;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.image.Degradation;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.image.InvoiceDrawing;
import sisinfo.reading.image.InvoiceDrawing.Layout;
import sisinfo.reading.image.PicturePages;
import sisinfo.reading.image.UnseenInvoice;
import sisinfo.reading.pdf.DrawnPapers;
import sisinfo.reading.pdf.DrawnReceipt;

class OcrReaderTests {

    private final OcrReader reader = new OcrReader();

    @Test
    void readsTheKeyPrintedBelowTheBars() {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");
        var invoice = DrawnInvoice.from(3, false);
        var picture = Degradation.PHOTO.apply(InvoiceDrawing.draw(invoice, Layout.BOXED), 3);

        var found = reader.read(PicturePages.of(picture));

        assertThat(found.fields()).extracting(FieldReading::value).contains(invoice.key());
    }

    @Test
    void readsTheRowsOfALayoutItDoesNotKnow() {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");
        var unseen = UnseenInvoice.from(102);

        var found = reader.read(PicturePages.of(Degradation.SCAN.apply(unseen.page(), 102)));

        assertThat(found.items()).zipSatisfy(unseen.invoice().lines(), (item, line) -> {
            assertThat(item.code()).isEqualTo(line.code());
            assertThat(item.unit()).isEqualTo(line.unit());
            assertThat(item.quantity()).isEqualByComparingTo(line.quantity());
            assertThat(item.unitPrice()).isEqualByComparingTo(line.price());
            assertThat(item.total()).isEqualByComparingTo(line.total());
        });
    }

    @Test
    void readsAReceiptOnANarrowRoll() {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");

        var found = reader.read(new ReadableFile(DrawnReceipt.inColumns()));

        assertThat(found.fields())
                .extracting(FieldReading::value)
                .contains("PAPELARIA CAMPO VERDE LTDA", "9001", "2026-03-11", "120.00", "108.00");
        assertThat(found.items()).extracting(ItemReading::code).containsExactly("101", "102");
    }

    @Test
    void keepsToTheNoteBehindItsBoletoAndHearsWhatItSaysOfItself() {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");
        var note = DrawnInvoice.from(3, false);
        var pdf = DrawnPapers.file(
                DrawnPapers.boleto(note), DrawnPapers.danfe(note).andThen(DrawnPapers.stamped("SEM VALOR FISCAL")));

        var found = reader.read(new ReadableFile(pdf));

        assertThat(found.paper()).isEqualTo(Paper.INVOICE);
        assertThat(found.marks()).containsExactly(Mark.NO_FISCAL_VALUE);
        assertThat(found.notes()).anyMatch(it -> it.startsWith("Página 1: boleto"));
        assertThat(found.fields())
                .extracting(FieldReading::value)
                .contains(note.key())
                .doesNotContain("521.10");
    }

    @Test
    void saysThatAPageIsBlank() {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");

        assertThat(reader.read(new ReadableFile(DrawnPapers.file(page -> {}))).paper())
                .isEqualTo(Paper.BLANK);
    }

    @Test
    void isUnavailableWithoutTesseract() {
        var absent = new OcrReader("no-such-program", Duration.ofSeconds(1));

        assertThat(absent.available()).isFalse();
        assertThat(absent.read(PicturePages.of()))
                .satisfies(it -> assertThat(it.isEmpty()).isTrue());
    }
}
