package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.layout.Word;

class OcrTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALOR TOTAL DOS PRONTOS | VALOR TOTAL DOS PRODUTOS",
                "DATA DA EMISSAQ | DATA DA EMISSÃO",
                "PAPELARIA CAMPO VERDE | PAPELARIA CAMPO VERDE",
                "5.864.02 | 5.864,02",
                "5,864,02 | 5.864,02",
                "000.826. 180 | 000.826.180",
                "01/012020 | 01/01/2020",
                "765.865,078-12 | 765.865.078-12",
                "11/09/2025 10:59:59 | 11/09/2025 10:59:59",
                "10,0000 | 10,0000",
                "12,.0000 | 12,0000",
                "2.000.0000 | 2.000,0000"
            })
    void mendsLabelsAndPunctuation(String seen, String meant) {
        assertThat(mended(seen)).isEqualTo(meant);
    }

    @Test
    void putsATaxIdTogetherOnlyWhenItsCheckDigitsFit() {
        var id = DrawnInvoice.from(1, false).issuerTaxId();
        var formatted = DrawnInvoice.formatted(id);

        assertThat(mended(formatted.substring(0, 6) + " -" + formatted.substring(7)))
                .isEqualTo(formatted);
        assertThat(mended(id.substring(0, 8) + "/" + (id.startsWith("1") ? "9" : "1") + id.substring(9)))
                .doesNotContain("-");
    }

    @Test
    void readsAKeyWithLettersWhereDigitsBelong() {
        var key = DrawnInvoice.from(1, false).key();
        var line = words(key.substring(0, 42).replaceAll("(....)", "$1 ") + " "
                + key.substring(42).replace('0', 'O'));

        assertThat(PrintedKey.in(line)).contains(key);
    }

    @Test
    void readsNoKeyWhoseCheckDigitFails() {
        var key = DrawnInvoice.from(1, false).key();
        var wrong = (key.charAt(30) == '1' ? "2" : "1");

        assertThat(PrintedKey.in(words(key.substring(0, 30) + wrong + key.substring(31))))
                .isEmpty();
    }

    private static String mended(String text) {
        return String.join(
                " ",
                OcrText.words(List.of(words(text)), 1).stream().map(Word::text).toList());
    }

    private static List<PageWord> words(String text) {
        var words = new ArrayList<PageWord>();
        for (var word : text.split(" +")) {
            words.add(new PageWord(word, words.size() * 0.1, 0.5, 0.08, 0.01, 90));
        }
        return words;
    }
}
