package sisinfo.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sisinfo.reading.Mark;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.layout.VoidMarks;

/** A note that says it is void is heard, however the words stand on it; the same words in running text are not. */
class VoidMarksTests {

    private final DrawnInvoice note = DrawnInvoice.from(9, false);

    @ParameterizedTest
    @CsvSource({
        "CANCELADA, CANCELLED",
        "NF-E CANCELADA, CANCELLED",
        "NOTA FISCAL CANCELADA, CANCELLED",
        "SEM VALOR FISCAL, NO_FISCAL_VALUE",
        "AMBIENTE DE HOMOLOGAÇÃO, NO_FISCAL_VALUE",
        "DENEGADA, DENIED",
        "USO DENEGADO, DENIED",
        "NF-e NÃO AUTORIZADA, NOT_AUTHORISED"
    })
    void hearsWordsWrittenLargeAcrossAndUpThePage(String words, Mark mark) {
        assertThat(marks(page -> page.centred(300, 500, 36, words))).containsExactly(mark);
        assertThat(marks(page -> page.turned(45, 150, 700, 50, words))).containsExactly(mark);
        assertThat(marks(page -> page.turned(30, 100, 600, 24, words))).containsExactly(mark);
        assertThat(marks(page -> page.turned(90, 585, 700, 30, words))).containsExactly(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "NF-e CANCELADA, CANCELLED",
        "SITUAÇÃO: CANCELADA, CANCELLED",
        "SEM VALOR FISCAL, NO_FISCAL_VALUE",
        "NF-E EMITIDA EM AMBIENTE DE HOMOLOGACAO - SEM VALOR FISCAL, NO_FISCAL_VALUE",
        "PROTOCOLO DE DENEGAÇÃO DE USO, DENIED"
    })
    void hearsThemInSmallTypeWhereTheyStandAlone(String words, Mark mark) {
        assertThat(marks(page -> page.text(200, 600, 7, words))).containsExactly(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Esta nota não foi cancelada",
                "NF-e não cancelada",
                "Substitui a NF-e 4320 cancelada em 09/02/2026",
                "Pedido cancelado parcialmente pelo cliente",
                "Este documento sem valor fiscal para fins de crédito de ICMS",
                "Boleto anexo sem valor fiscal",
                "Homologação do pregão 9/2026 publicada em 02/02/2026"
            })
    void isDeafToThemInRunningText(String words) {
        assertThat(marks(page -> page.text(30, 724, 7, words))).isEmpty();
    }

    @Test
    void isDeafToTheEndOfASentence() {
        var marks = marks(page -> page.text(30, 724, 7, "Emitida em substituição, conforme o pedido do cliente, à")
                .text(30, 733, 7, "NF-e cancelada"));

        assertThat(marks).isEmpty();
    }

    @Test
    void judgesTheWordsOfAStamp() {
        assertThat(VoidMarks.across("C A N C E L A D A")).containsExactly(Mark.CANCELLED);
        assertThat(VoidMarks.across("NÃO CANCELADA")).isEmpty();
        assertThat(VoidMarks.across("CONFERE COM O ORIGINAL")).isEmpty();
    }

    private List<Mark> marks(Consumer<DrawnPage> more) {
        return PdfPapers.said(DrawnPapers.file(DrawnPapers.danfe(note).andThen(more)))
                .marks();
    }
}
