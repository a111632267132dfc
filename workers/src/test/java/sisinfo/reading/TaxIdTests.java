package sisinfo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CNPJ with and without letters, and CPF. */
class TaxIdTests {

    @ParameterizedTest
    @ValueSource(strings = {"12.ABC.345/01DE-35", "12abc34501de35", "45.152.139/0001-99", "123.456.789-09"})
    void acceptsWhatIsRight(String text) {
        assertThat(TaxId.of(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12.ABC.345/01DE-36", "12.ABD.345/01DE-35", "00.000.000/0000-00", "123.456.789-00", "12345", ""})
    void refusesWhatIsWrong(String text) {
        assertThat(TaxId.of(text)).isEmpty();
    }

    @Test
    void writesItAsPeopleDo() {
        assertThat(new TaxId("12ABC34501DE35").formatted()).isEqualTo("12.ABC.345/01DE-35");
        assertThat(TaxId.shown("45152139000199")).isEqualTo("45.152.139/0001-99");
        assertThat(TaxId.shown("sem número")).isEqualTo("sem número");
    }
}
