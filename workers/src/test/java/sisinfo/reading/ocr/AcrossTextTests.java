package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sisinfo.reading.Mark;
import sisinfo.reading.image.Degradation;
import sisinfo.reading.image.FormDrawing;
import sisinfo.reading.image.OfficeInk;
import sisinfo.reading.layout.VoidMarks;

class AcrossTextTests {

    private final Tesseract tesseract = new Tesseract("tesseract", Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({"1, CANCELADA, CANCELLED", "2, SEM VALOR FISCAL, NO_FISCAL_VALUE"})
    void hearsWordsAcrossThePage(long seed, String words, Mark mark) {
        assumeTrue(tesseract.knows(Tesseract.PORTUGUESE), "Tesseract with Portuguese is not installed here");
        var page = OfficeInk.across(FormDrawing.from(200 + seed).page(), words, seed);

        var text = AcrossText.of(Degradation.SCAN.apply(page, seed), tesseract);

        assertThat(VoidMarks.acrossInPart(text)).containsExactly(mark);
    }

    @Test
    void hearsNothingInOtherWords() {
        assertThat(VoidMarks.acrossInPart("")).isEmpty();
        assertThat(VoidMarks.acrossInPart("RECEBIDO 12/03/2026")).isEmpty();
    }

    @Test
    void hearsWordsOfWhichPrintHidesApart() {
        assertThat(VoidMarks.acrossInPart("SEM VALORNGCAL")).containsExactly(Mark.NO_FISCAL_VALUE);
    }
}
