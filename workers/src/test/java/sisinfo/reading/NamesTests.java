package sisinfo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INFORM\u00C3TICA LTDA",
                "S\u00C3\u00A3o Jos\u00C3\u00A9",
                "M\u00C3\u0093VEIS",
                "INFORM\uFFFDTICA",
                "INFORM?TICA",
                "F\u00C3SICA"
            })
    void knowsNamesThatCameThroughAWrongEncoding(String name) {
        assertThat(Names.garbled(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INFORMÁTICA SÃO JOSÉ LTDA",
                "MÃE & IRMÃ S/A",
                "IRMÃS PÃES",
                "ÂNGELA CONCEIÇÃO",
                "Avelã Ltda",
                "LÃ, FIOS E CIA"
            })
    void leavesPortugueseNamesAlone(String name) {
        assertThat(Names.garbled(name)).isFalse();
    }
}
