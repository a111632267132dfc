package sisinfo.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sisinfo.reading.FieldEvidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.Mark;
import sisinfo.reading.Paper;
import sisinfo.reading.image.DrawnInvoice;

/** Papers that are no NF-e are called by their name, and nothing on them is offered as an invoice's. */
class OtherPapersTests {

    private static final DrawnInvoice NOTE = DrawnInvoice.from(7, false);

    static Stream<Arguments> papers() {
        return Stream.of(
                arguments(Paper.CTE, DrawnPapers.dacte(NOTE)),
                arguments(Paper.MDFE, DrawnPapers.damdfe(NOTE)),
                arguments(Paper.SERVICE_INVOICE, DrawnPapers.nationalServiceInvoice()),
                arguments(Paper.SERVICE_INVOICE, DrawnPapers.cityServiceInvoice()),
                arguments(Paper.BOLETO, DrawnPapers.boleto(NOTE)),
                arguments(Paper.RECEIPT, DrawnPapers.titled("RECIBO")),
                arguments(Paper.RECEIPT, DrawnPapers.titled("Comprovante de pagamento")),
                arguments(Paper.ORDER, DrawnPapers.titled("PEDIDO DE COMPRA Nº 123")),
                arguments(Paper.ORDER, DrawnPapers.titled("NOTA DE EMPENHO")));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void namesThePaperAndOffersNothing(Paper paper, Consumer<DrawnPage> drawing) {
        var evidence = PdfPapers.read(DrawnPapers.file(drawing));

        assertThat(evidence.paper()).isEqualTo(paper);
        assertThat(evidence.fields()).isEmpty();
        assertThat(evidence.items()).isEmpty();
        assertThat(evidence.notes()).anyMatch(it -> it.contains("não se registra como nota"));
    }

    @Test
    void tellsOfACancellationByTheKeyOfTheCancelledNoteAlone() {
        var evidence = PdfPapers.read(DrawnPapers.file(DrawnPapers.cancellation(NOTE)));

        assertThat(evidence.paper()).isEqualTo(Paper.INVOICE_EVENT);
        assertThat(evidence.marks()).containsExactly(Mark.CANCELLED);
        assertThat(evidence.fields()).extracting(FieldEvidence::field).containsExactly(FieldName.ACCESS_KEY);
        assertThat(evidence.notes()).anyMatch(it -> it.contains(NOTE.key()));
    }

    @Test
    void takesANoteThatMentionsOtherPapersForANote() {
        var evidence = PdfPapers.read(DrawnPapers.file(page -> {
            DrawnPapers.danfe(NOTE).accept(page);
            page.text(
                            30,
                            724,
                            7,
                            "PEDIDO DE COMPRA 123 - NOTA DE EMPENHO 7 - CONHECIMENTO DE TRANSPORTE 8801 - RECIBO 9")
                    .text(30, 736, 7, "Pagamento por boleto com ficha enviada por e-mail; NFS-e 12 do mesmo contrato");
        }));

        assertThat(evidence.paper()).isEqualTo(Paper.INVOICE);
        assertThat(evidence.value(FieldName.NUMBER)).contains(NOTE.number());
        assertThat(evidence.marks()).isEmpty();
    }
}
