package sisinfo.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

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
