package sisinfo.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "2,0000 15831 316,62 2.0000 158.31",
                "60000 397,87 2.387,22 6.0000 397.87",
                "1.000 2,50 2,50 1.000 2.50"
            })
    void putsTheCommaBackWhereOneProductFits(String quantity, String price, String total, String q, String p) {
        assertThat(Figures.of(quantity, price, total, true)).satisfies(it -> {
            assertThat(it.quantity()).isEqualByComparingTo(q);
            assertThat(it.price()).isEqualByComparingTo(p);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"2,0000 15831 316,63 15831", "2,0000 15931 316,62 15931", "3 500 1.500,00 500"})
    void changesNoDigitAndNothingThatMultipliesAsPrinted(String quantity, String price, String total, String p) {
        assertThat(Figures.of(quantity, price, total, true).price()).isEqualByComparingTo(p);
    }

    @Test
    void choosesNothingWhereTwoReadingsFit() {
        assertThat(Figures.of("60000", "39787", "2.387,22", true).quantity()).isEqualByComparingTo("60000");
    }

    @Test
    void leavesExactTextAsItIs() {
        assertThat(Figures.of("2,0000", "15831", "316,62", false).price()).isEqualByComparingTo("15831");
    }

    @Test
    void leavesTheTotalAsItIsPrinted() {
        assertThat(Figures.of("6,0000", "397,87", "238722", true).total()).isEqualByComparingTo("238722");
    }
}
