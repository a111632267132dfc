package sisinfo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and dates as they stand on paper. */
class AmountsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.234,56;1234.56",
                "1234,5;1234.5",
                "12;12",
                "1.000;1000",
                "46.72;46.72",
                "R$ 1,00;1.00",
                "25,0000;25.0000"
            })
    void readsNumbers(String text, String number) {
        assertThat(Amounts.number(text)).hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"15/02/2025 13:53;2025-02-15", "2025-02-15T10:53:00-03:00;2025-02-15", "01.02.26;2026-02-01"})
    void readsDates(String text, String date) {
        assertThat(Amounts.date(text)).contains(date);
    }

    @Test
    void takesNoNumberThatNoPaperHolds() {
        assertThat(Amounts.number("9".repeat(2_000_000))).isEmpty();
        assertThat(Amounts.plain("1E+300000000")).isEmpty();
        assertThat(Amounts.plain("9".repeat(2_000_000))).isEmpty();
        assertThat(Amounts.plain(" 1234.5600000000 "))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("1234.56"));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2025", "abc", "1234"})
    void refusesWhatIsNoDate(String text) {
        assertThat(Amounts.date(text)).isEmpty();
    }
}
