package sisinfo.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.reading.pdf.DrawnPapers.boleto;
import static sisinfo.reading.pdf.DrawnPapers.danfe;
import static sisinfo.reading.pdf.DrawnPapers.file;
import static sisinfo.reading.pdf.DrawnPapers.sheet;
import static sisinfo.reading.pdf.DrawnPapers.titled;
import static sisinfo.reading.pdf.DrawnPapers.untitledRest;

import org.junit.jupiter.api.Test;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.image.DrawnInvoice;

/** Files that hold several papers: what one of them says is never said of another. */
class SeveralPapersTests {

    private final DrawnInvoice one = DrawnInvoice.from(3, false);
    private final DrawnInvoice two = DrawnInvoice.from(5, false);

    @Test
    void keepsTheLinesOfTheSecondNoteFromTheFirst() {
        var evidence = PdfPapers.read(file(danfe(one), danfe(two)));

        isWholly(one, evidence);
        assertThat(evidence.notes()).anyMatch(it -> it.contains("Página 2: outra nota") && it.contains(two.key()));
    }

    @Test
    void readsTheNoteBehindItsBoleto() {
        var evidence = PdfPapers.read(file(boleto(one), danfe(one)));

        isWholly(one, evidence);
        assertThat(evidence.notes()).anyMatch(it -> it.startsWith("Página 1: boleto"));
    }

    @Test
    void readsTheNoteBeforeItsBoletoAndReceipt() {
        var evidence = PdfPapers.read(file(danfe(one), boleto(one), titled("RECIBO")));

        isWholly(one, evidence);
    }

    @Test
    void readsAllSheetsOfOneNote() {
        int half = one.lines().size() / 2;
        var sheets =
                file(sheet(one, 1, 0, half), sheet(one, 2, half, one.lines().size()));

        isWholly(one, PdfPapers.read(sheets));
    }

    @Test
    void goesOnWithAPageThatSaysNothingOfItself() {
        int half = one.lines().size() / 2;
        var sheets =
                file(sheet(one, 1, 0, half), untitledRest(one, half, one.lines().size()), danfe(two));

        isWholly(one, PdfPapers.read(sheets));
    }

    @Test
    void readsTheNoteBehindALetterThatNamesItsKey() {
        var letter = file(
                page -> page.text(40, 60, 10, "Prezados, segue a nota de chave").text(40, 80, 10, one.key()),
                danfe(one));

        isWholly(one, PdfPapers.read(letter));
    }

    private static void isWholly(DrawnInvoice note, Evidence evidence) {
        assertThat(evidence.value(FieldName.ACCESS_KEY)).contains(note.key());
        assertThat(evidence.value(FieldName.NUMBER)).contains(note.number());
        assertThat(evidence.value(FieldName.ISSUER_NAME)).contains(note.issuer());
        assertThat(evidence.value(FieldName.TOTAL)).contains(note.total().toPlainString());
        assertThat(evidence.items())
                .zipSatisfy(
                        note.lines(),
                        (item, line) -> assertThat(item.item().code()).isEqualTo(line.code()));
    }
}
