package sisinfo.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokesTests {

    @ParameterizedTest
    @CsvSource({
        "TONER-98II, TONER-9811",
        "CABO-I314, CABO-1314",
        "MOUSE-351|, MOUSE-3511",
        "00l2, 0012",
        "1O3, 103",
        "PRDO389, PRD0389",
        "PRDOO97, PRD0097",
        "CABO12, CABO12",
        "HDMI-2680, HDMI-2680",
        "II-20, II-20",
        "A1I2, A1I2",
        "I, I"
    })
    void readsStrokesAndRingsAmongTheDigitsOfACode(String seen, String meant) {
        assertThat(Strokes.inCode(seen)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"135,4] 135,41", "l.950,00 1.950,00", "270,82 270,82", "UN UN", "1I 1I", "12A,00 12A,00"})
    void readsStrokesInAFigureOnlyWhereItBecomesANumber(String seen, String meant) {
        assertThat(Strokes.inFigure(seen)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "CIMENTO CP Il 50KG, CIMENTO CP II 50KG",
        "SATA lII 2, SATA III 2",
        "TIPO |I, TIPO II",
        "ARROZ TIPO | PCT, ARROZ TIPO 1 PCT",
        "AGUA || GARRAFA, AGUA || GARRAFA",
        "TIPO I ILHA, TIPO I ILHA",
        "PAR 11 E 1l, PAR 11 E 1l",
        "CIMENTO SOKG SOL, CIMENTO 50KG SOL",
        "CARTAO BGB, CARTAO 8GB"
    })
    void readsAWordOfStrokesAsANumeral(String seen, String meant) {
        assertThat(Strokes.inDescription(seen)).isEqualTo(meant);
    }
}
