package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordChoiceTests {

    @Test
    void takesAccentsFromThePortugueseModel() {
        assertThat(chosen(List.of(word("Água", 0.1, 80)), List.of(word("Agua", 0.1, 95))))
                .containsExactly("Água");
    }

    @Test
    void takesNumeralsFromTheEnglishModel() {
        assertThat(chosen(
                        List.of(word("SATA", 0.1, 95), word("HI", 0.2, 85)),
                        List.of(word("SATA", 0.1, 95), word("III", 0.2, 85))))
                .containsExactly("SATA", "III");
    }

    @Test
    void takesTheOtherWordWhereItIsFarMoreCertain() {
        assertThat(chosen(List.of(word("CAIXA", 0.1, 96)), List.of(word("CALXA", 0.1, 40))))
                .containsExactly("CAIXA");
    }

    @Test
    void takesAUnitForWhatItIs() {
        assertThat(chosen(List.of(word("SC", 0.1, 60)), List.of(word("Ne", 0.1, 90))))
                .containsExactly("SC");
    }

    @Test
    void takesAMeasureForWhatItIs() {
        assertThat(chosen(List.of(word("868", 0.1, 95)), List.of(word("8GB", 0.1, 60))))
                .containsExactly("8GB");
    }

    @Test
    void takesTheModelThatPassedOverNothing() {
        var whole = new PageWord("65.716.695/0005-81", 0.7, 0.5, 0.2, 0.01, 60);

        assertThat(chosen(List.of(whole), List.of(word("65.716.)", 0.7, 80), word("1", 0.85, 80))))
                .containsExactly("65.716.695/0005-81");
    }

    @Test
    void keepsWhatOnlyOneModelSaw() {
        assertThat(chosen(List.of(word("12", 0.5, 60)), List.of(word("DESCRICAO", 0.1, 50), word("|", 0.8, 30))))
                .containsExactly("DESCRICAO", "12");
    }

    private static List<String> chosen(List<PageWord> portuguese, List<PageWord> english) {
        return WordChoice.of(portuguese, english).stream().map(PageWord::text).toList();
    }

    private static PageWord word(String text, double x, double confidence) {
        return new PageWord(text, x, 0.5, 0.05, 0.01, confidence);
    }
}
