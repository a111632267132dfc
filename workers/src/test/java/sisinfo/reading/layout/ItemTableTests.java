package sisinfo.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Source;

/** Rows as a picture leaves them: figures lost, boxes of ink of uneven height, headings not read. */
class ItemTableTests {

    private final List<Word> words = new ArrayList<>(List.of(
            word(0.03, 0.40, "CÓDIGO"),
            word(0.10, 0.40, "DESCRIÇÃO"),
            word(0.54, 0.40, "UN."),
            word(0.60, 0.40, "QUANT."),
            word(0.70, 0.40, "UNIT."),
            word(0.80, 0.40, "TOTAL")));

    @Test
    void keepsARowWhoseQuantityWasNotRead() {
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");
        row(0.44, "B-2", "MOUSE", "UN", "", "4,00", "12,00");

        assertThat(items()).extracting(ItemReading::code).containsExactly("A-1", "B-2");
        assertThat(items().getLast().quantity()).isNull();
    }

    @Test
    void takesLettersForTheUnitWhereANeighbourHasNoHeading() {
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");
        words.add(word(0.50, 0.42, "5102"));

        assertThat(items()).extracting(ItemReading::unit).containsExactly("UN");
    }

    @Test
    void readsAStrokeInACodeAsOne() {
        row(0.42, "TECL-934]", "TECLADO", "UN", "2,0000", "5,00", "10,00");

        assertThat(items()).extracting(ItemReading::code).containsExactly("TECL-9341");
    }

    @Test
    void goesOnWithADescriptionWhoseBracketsHangLower() {
        row(0.42, "A-1", "CAPA", "UN", "2,0000", "5,00", "10,00");
        words.add(new Word(1, 0.30, 0.42, 0.21, 0.0064, "EMBORRACHADA"));
        words.add(new Word(1, 0.10, 0.43, 0.10, 0.0080, "FACTOR(PRETA)"));

        assertThat(items()).extracting(ItemReading::description).containsExactly("CAPA EMBORRACHADA FACTOR(PRETA)");
    }

    @Test
    void leavesARemarkInSmallerTypeOut() {
        row(0.42, "A-1", "CAPA", "UN", "2,0000", "5,00", "10,00");
        words.add(new Word(1, 0.30, 0.42, 0.21, 0.0064, "EMBORRACHADA"));
        words.add(new Word(1, 0.10, 0.43, 0.10, 0.0048, "LOTE"));

        assertThat(items()).extracting(ItemReading::description).containsExactly("CAPA EMBORRACHADA");
    }

    @Test
    void readsAStrokeInAFigureAsOne() {
        row(0.42, "A-1", "CAPA", "UN", "2,0000", "135,4]", "270,82");

        assertThat(items().getFirst().unitPrice()).isEqualByComparingTo("135.41");
    }

    @Test
    void mendsNoFigureOfExactText() {
        row(0.42, "A-1", "CAPA", "UN", "2,0000", "135,4]", "270,82");

        var items = InvoiceLayout.read(words, Source.PDF_TEXT).items();

        assertThat(items.getFirst().unitPrice()).isNull();
    }

    @Test
    void leavesPrintThatRunsUpTheEdgeOutOfTheCode() {
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");
        row(0.44, "B-2", "MOUSE", "UN", "3,0000", "4,00", "12,00");
        words.add(new Word(1, 0.002, 0.42, 0.006, 0.0064, "<E"));
        words.add(new Word(1, 0.002, 0.44, 0.006, 0.0064, "sê"));

        assertThat(items()).extracting(ItemReading::code).containsExactly("A-1", "B-2");
    }

    @Test
    void takesACodeThatStandsFarLeftOfItsHeading() {
        words.set(0, word(0.06, 0.40, "CÓD."));
        row(0.42, "5", "CABO", "UN", "2,0000", "5,00", "10,00");

        assertThat(items()).extracting(ItemReading::code).containsExactly("5");
    }

    @Test
    void endsAUnitWithTheDigitBelowIt() {
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");
        words.add(word(0.10, 0.43, "LOTE"));
        words.add(word(0.54, 0.43, "1"));

        assertThat(items()).extracting(ItemReading::unit).containsExactly("UN1");
    }

    @Test
    void leavesADigitBesideTheUnitOut() {
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");
        words.add(word(0.10, 0.43, "LOTE"));
        words.add(word(0.57, 0.43, "1"));

        assertThat(items()).extracting(ItemReading::unit).containsExactly("UN");
    }

    @Test
    void keepsARowTogetherWhoseDashIsATinyBoxOfInk() {
        row(0.42, "A-1", "FRANGO", "KG", "2,0000", "5,00", "10,00");
        words.add(new Word(1, 0.15, 0.4226, 0.004, 0.0008, "-"));
        words.add(new Word(1, 0.16, 0.4202, 0.03, 0.0064, "AVES"));

        assertThat(items()).extracting(ItemReading::description).containsExactly("FRANGO - AVES");
    }

    @Test
    void looksForNoColumnInTheTitleOfTheTable() {
        row(0.42, "FC4566120", "FRANGO", "KG", "2,0000", "5,00", "10,00");
        words.add(word(0.03, 0.39, "DADOS"));
        words.add(word(0.065, 0.39, "DO"));
        words.add(word(0.08, 0.39, "PRODUTO"));

        assertThat(items())
                .extracting(ItemReading::code, ItemReading::description)
                .containsExactly(tuple("FC4566120", "FRANGO"));
    }

    @Test
    void knowsTheFiscalClassForAColumnOfItsOwn() {
        words.add(word(0.40, 0.40, "CLASS."));
        words.add(word(0.44, 0.40, "FISCAL"));
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");
        words.add(word(0.41, 0.42, "84716053"));

        assertThat(items()).extracting(ItemReading::description).containsExactly("CABO");
    }

    @Test
    void findsTheDescriptionsWhoseHeadingIsHidden() {
        words.removeIf(it -> it.text().equals("DESCRIÇÃO"));
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");

        assertThat(items())
                .extracting(ItemReading::code, ItemReading::description)
                .containsExactly(tuple("A-1", "CABO"));
    }

    @Test
    void findsTheQuantitiesWhoseHeadingIsHidden() {
        words.removeIf(it -> it.text().equals("QUANT."));
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");
        row(0.44, "B-2", "MOUSE", "UN", "3,0000", "4,00", "12,10");

        assertThat(items())
                .extracting(it -> it.quantity() == null ? 0 : it.quantity().intValue())
                .containsExactly(2, 3);
    }

    @Test
    void takesNoColumnOfLongNumbersForDescriptions() {
        row(0.42, "A-1", "CABO", "UN", "2,0000", "5,00", "10,00");
        row(0.44, "B-2", "MOUSE", "UN", "3,0000", "4,00", "12,00");
        words.add(word(0.40, 0.42, "84716053"));
        words.add(word(0.40, 0.44, "84716053"));

        assertThat(items()).extracting(ItemReading::description).containsExactly("CABO", "MOUSE");
    }

    @Test
    void leavesWhatAStampLeftBelowARowOut() {
        row(0.42, "A-1", "CAPA", "UN", "2,0000", "5,00", "10,00");
        words.add(new Word(1, 0.30, 0.42, 0.21, 0.0064, "EMBORRACHADA"));
        words.add(new Word(1, 0.22, 0.43, 0.03, 0.0064, "PAGO"));

        assertThat(items()).extracting(ItemReading::description).containsExactly("CAPA EMBORRACHADA");
    }

    private void row(double y, String code, String description, String unit, String... figures) {
        words.add(word(0.03, y, code));
        words.add(word(0.10, y, description));
        words.add(word(0.54, y, unit));
        for (int i = 0; i < figures.length; i++) {
            words.add(word(0.60 + i * 0.1, y, figures[i]));
        }
    }

    private List<ItemReading> items() {
        return InvoiceLayout.read(words, Source.OCR).items();
    }

    private static Word word(double x, double y, String text) {
        return new Word(1, x, y, 0.006 * text.length(), 0.0064, text);
    }
}
