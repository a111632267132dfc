package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56",
                "1234,56|1234.56",
                "R$ 10|10",
                "10,5|10.5",
                "1.000|1000",
                "0,5|0.5",
                "46,7200000000|46.7200000000"
            })
    void readsNumbersAsPeopleWriteThem(String text, BigDecimal value) {
        assertThat(Figures.decimal(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,2,3", "1.23,4.5", "12.34", "1e5", "--3"})
    void refusesWhatCouldMeanSomethingElse(String text) {
        assertThat(Figures.decimal(text)).isEmpty();
    }

    @Test
    void neverParsesWhatIsLongerThanAnyFigure() {
        for (var text : List.of("1".repeat(1_900_000), "1.000".repeat(400_000), " ".repeat(2_000_000) + "1")) {
            assertThat(Figures.decimal(text)).isEmpty();
            assertThat(Figures.date(text)).isEmpty();
        }
        assertThat(Figures.date("+999999999-12-31")).isEmpty();
        assertThat(Figures.date("-0001-01-01")).isEmpty();
    }

    @Test
    void writesNumbersThatItReadsBack() {
        assertThat(Figures.money(new BigDecimal("1234567.8"))).isEqualTo("1.234.567,80");
        assertThat(Figures.number(new BigDecimal("46.7200000000"), 2)).isEqualTo("46,72");
        assertThat(Figures.number(new BigDecimal("25.0000"), 0)).isEqualTo("25");
        assertThat(Figures.decimal(Figures.number(new BigDecimal("0.1234567891"), 2)))
                .contains(new BigDecimal("0.1234567891"));
    }

    @Test
    void readsDatesOfBothForms() {
        assertThat(Figures.date("23/11/2026")).contains(LocalDate.of(2026, 11, 23));
        assertThat(Figures.date("2026-11-23")).contains(LocalDate.of(2026, 11, 23));
        assertThat(Figures.date("31/02/2026")).isEmpty();
        assertThat(Figures.date("ontem")).isEmpty();
    }
}
