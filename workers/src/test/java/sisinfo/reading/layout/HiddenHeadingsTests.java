package sisinfo.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Source;

/** Product tables under whose headings a stamp or a blot stands: columns are known by what they hold. */
class HiddenHeadingsTests {

    private final List<Word> words = new ArrayList<>();

    @Test
    void findsFiguresByTheirProducts() {
        heading("CÓDIGO", "DESCRIÇÃO", "", "UN.", "", "", "", "");
        row(0.42, "1001", "CABO", "5102", "UN", "2,0000", "5,00", "10,00", "18,00");
        row(0.44, "1002", "MOUSE", "5102", "PC", "3,0000", "4,00", "12,00", "18,00");
        row(0.46, "1003", "PAPEL", "5102", "CX", "1,0000", "", "7,50", "18,00");

        assertThat(items())
                .extracting(ItemReading::quantity, ItemReading::unitPrice, ItemReading::total)
                .containsExactly(
                        tuple(new BigDecimal("2.0000"), new BigDecimal("5.00"), new BigDecimal("10.00")),
                        tuple(new BigDecimal("3.0000"), new BigDecimal("4.00"), new BigDecimal("12.00")),
                        tuple(new BigDecimal("1.0000"), null, new BigDecimal("7.50")));
    }

    @Test
    void findsNoFiguresWhereNothingMultiplies() {
        heading("CÓDIGO", "DESCRIÇÃO", "", "UN.", "", "", "", "");
        row(0.42, "1001", "CABO", "5102", "UN", "2,0000", "5,00", "11,00", "18,00");

        assertThat(items()).isEmpty();
    }

    @Test
    void findsUnits() {
        heading("CÓDIGO", "DESCRIÇÃO", "CFOP", "", "QUANT.", "UNIT.", "TOTAL", "ALIQ.");
        row(0.42, "1001", "CABO", "5102", "UN", "2,0000", "5,00", "10,00", "18,00");
        row(0.44, "1002", "MOUSE", "5102", "PCT", "3,0000", "4,00", "12,00", "18,00");

        assertThat(items()).extracting(ItemReading::unit).containsExactly("UN", "PCT");
    }

    @Test
    void takesNoFigureOfANeighbourForAPrice() {
        heading("CÓDIGO", "DESCRIÇÃO", "", "UN.", "QUANT.", "UNIT.", "TOTAL", "");
        row(0.42, "1001", "CABO", "5102", "UN", "2,0000", "5,00", "10,00", "18,00");
        words.add(word(0.665, 0.42, "5102"));

        assertThat(items()).extracting(ItemReading::unitPrice).containsExactly(new BigDecimal("5.00"));
    }

    @Test
    void partsCodesFromDescriptionsUnderACentredHeading() {
        heading("CÓD.", "", "CFOP", "UN.", "QUANT.", "UNIT.", "TOTAL", "ALIQ.");
        words.add(word(0.21, 0.40, "DESCRIÇÃO"));
        row(0.42, "00000359", "TINTA PARA PISO", "5102", "UN", "2,0000", "5,00", "10,00", "18,00");
        words.add(word(0.21, 0.42, "FOSCA"));
        row(0.44, "00000418", "SERINGA DE 10ML", "5102", "UN", "3,0000", "4,00", "12,00", "18,00");
        words.add(word(0.21, 0.44, "ESTERIL"));

        assertThat(items())
                .extracting(ItemReading::code, ItemReading::description)
                .containsExactly(
                        tuple("00000359", "TINTA PARA PISO FOSCA"), tuple("00000418", "SERINGA DE 10ML ESTERIL"));
    }

    @Test
    void leavesStrokesFarBehindADescriptionOut() {
        heading("CÓDIGO", "DESCRIÇÃO", "CFOP", "UN.", "QUANT.", "UNIT.", "TOTAL", "ALIQ.");
        row(0.42, "1001", "CABO", "5102", "UN", "2,0000", "5,00", "10,00", "18,00");
        words.add(word(0.35, 0.42, "74"));

        assertThat(items()).extracting(ItemReading::description).containsExactly("CABO");
    }

    @Test
    void readsCodesOfOneTableAlike() {
        heading("CÓDIGO", "DESCRIÇÃO", "CFOP", "UN.", "QUANT.", "UNIT.", "TOTAL", "ALIQ.");
        row(0.42, "PRD0883", "CABO", "5102", "UN", "2,0000", "5,00", "10,00", "18,00");
        row(0.44, "PRD06S0", "MOUSE", "5102", "UN", "3,0000", "4,00", "12,00", "18,00");
        row(0.46, "PRD0457", "PAPEL", "5102", "UN", "1,0000", "4,00", "4,00", "18,00");
        row(0.48, "SSD-S", "DISCO", "5102", "UN", "1,0000", "4,00", "4,00", "18,00");

        assertThat(items()).extracting(ItemReading::code).containsExactly("PRD0883", "PRD0650", "PRD0457", "SSD-S");
    }

    private void heading(String... names) {
        row(0.40, names);
    }

    private void row(double y, String... cells) {
        var left = new double[] {0.03, 0.10, 0.48, 0.54, 0.60, 0.70, 0.80, 0.90};
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                words.add(word(left[i], y, cells[i]));
            }
        }
    }

    private List<ItemReading> items() {
        return InvoiceLayout.read(words, Source.OCR).items();
    }

    private static Word word(double x, double y, String text) {
        return new Word(1, x, y, 0.006 * text.length(), 0.0064, text);
    }
}
