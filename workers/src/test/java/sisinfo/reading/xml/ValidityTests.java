package sisinfo.reading.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sisinfo.reading.Contribution;
import sisinfo.reading.EventReading;
import sisinfo.reading.FieldName;
import sisinfo.reading.Mark;
import sisinfo.reading.Paper;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Remarks;

/** What an XML says of its own validity. */
class ValidityTests {

    private static final String AUTHORISED = "Uso autorizado pela Sefaz (código 100).";

    private final InvoiceFile invoice = InvoiceFile.fresh();

    @Test
    void marksNothingOnAnAuthorisedInvoice() {
        var said = read(invoice.xml());

        assertThat(said.marks()).isEmpty();
        assertThat(said.paper()).isEqualTo(Paper.INVOICE);
        assertThat(said.notes()).contains(AUTHORISED);
    }

    @ParameterizedTest
    @CsvSource({
        "101, CANCELLED",
        "135, CANCELLED",
        "151, CANCELLED",
        "155, CANCELLED",
        "110, DENIED",
        "205, DENIED",
        "301, DENIED",
        "302, DENIED",
        "303, DENIED",
        "204, NOT_AUTHORISED",
        "999, NOT_AUTHORISED"
    })
    void hearsTheProtocol(String status, Mark mark) {
        var said = read(invoice.xml(invoice.protocol(status), ""));

        assertThat(said.marks()).containsExactly(mark);
        assertThat(String.join(" ", said.notes())).doesNotContain("autorizado pela");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110111", "110112"})
    void neverSaysAuthorisedOfWhatAnEventCancels(String type) {
        for (var beside : List.of(
                invoice.event(type, "135"),
                invoice.event(type, "155"),
                invoice.answer(type, "135"),
                invoice.request(type),
                "<envEvento>" + invoice.request(type) + "</envEvento>")) {
            var said = read(invoice.xml(invoice.protocol("100"), beside));

            assertThat(said.marks()).as(beside).containsExactly(Mark.CANCELLED);
            assertThat(said.notes()).as(beside).doesNotContain(AUTHORISED);
        }
    }

    @Test
    void keepsAnInvoiceWhoseCancellationWasRejectedOrIsOfAnother() {
        var other = InvoiceFile.fresh();

        assertThat(read(invoice.xml(invoice.protocol("100"), invoice.event("110111", "573")))
                        .marks())
                .isEmpty();
        assertThat(read(invoice.xml(invoice.protocol("100"), invoice.event("110110", "135")))
                        .marks())
                .isEmpty();
        assertThat(read(invoice.xml(invoice.protocol("100"), other.event("110111", "135")))
                        .marks())
                .isEmpty();
    }

    @Test
    void marksAForeignOrMissingProtocol() {
        var foreign = InvoiceFile.protocol("100", InvoiceFile.fresh().key());

        assertThat(read(invoice.xml(foreign, "")).marks()).containsExactly(Mark.NOT_AUTHORISED);
        assertThat(read(invoice.invoice()).notes()).contains(Remarks.NO_PROTOCOL);
        assertThat(read(invoice.invoice()).marks()).isEmpty();
    }

    @Test
    void marksWhatWasIssuedForTesting() {
        var tested = invoice.xml().replaceFirst("<tpAmb>1", "<tpAmb>2");
        var named = invoice.xml()
                .replace("PREFEITURA MUNICIPAL", "NF-E EMITIDA EM AMBIENTE DE HOMOLOGAÇÃO - SEM VALOR FISCAL");

        assertThat(read(tested).marks()).containsExactly(Mark.NO_FISCAL_VALUE);
        assertThat(read(named).marks()).containsExactly(Mark.NO_FISCAL_VALUE);
    }

    @Test
    void readsAnEventAsAnEvent() {
        for (var xml : List.of(
                invoice.event("110111", "135"),
                invoice.answer("110111", "135"),
                "<envEvento>" + invoice.request("110111") + "</envEvento>")) {
            var said = read(xml);

            assertThat(said.paper()).as(xml).isEqualTo(Paper.INVOICE_EVENT);
            assertThat(said.marks()).as(xml).containsExactly(Mark.CANCELLED);
            assertThat(said.fields()).as(xml).singleElement().satisfies(it -> {
                assertThat(it.field()).isEqualTo(FieldName.ACCESS_KEY);
                assertThat(it.value()).isEqualTo(invoice.key());
            });
            assertThat(said.notes().getFirst()).as(xml).startsWith("Cancelamento da NF " + invoice.number());
        }
    }

    @Test
    void putsRequestAndAnswerTogether() {
        var events = XmlReader.eventsIn(file(invoice.event("110111", "135")));

        assertThat(events).singleElement().satisfies(it -> {
            assertThat(it.registered()).isTrue();
            assertThat(it.at()).isEqualTo("2026-02-11T12:00:03Z");
            assertThat(it.protocol()).isEqualTo("135260000000009");
            assertThat(it.reason()).isEqualTo("PEDIDO LANÇADO EM DUPLICIDADE");
        });
        assertThat(XmlReader.eventsIn(file(invoice.event("110110", "135"))))
                .singleElement()
                .extracting(EventReading::title)
                .isEqualTo("Carta de correção da NF " + invoice.number());
    }

    private static Contribution read(String xml) {
        return new XmlReader().read(file(xml));
    }

    private static ReadableFile file(String xml) {
        return new ReadableFile(xml.getBytes(StandardCharsets.UTF_8));
    }
}
