package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.PartView;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.document.SampleFiles;
import sisinfo.document.Splitting;
import sisinfo.invoice.process.InvoiceIntake.Identity;
import sisinfo.reading.FieldName;
import sisinfo.reading.Readings;
import sisinfo.reading.xml.InvoiceFile;

/** Files that hold several papers, on the real database. */
@DomainTest
class SeveralPapersTests {

    private static final UUID ANA = UUID.randomUUID();

    @Autowired
    Documents documents;

    @Autowired
    Splitting splitting;

    @Autowired
    Readings readings;

    @Autowired
    Intakes intakes;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void makesADocumentOfEveryInvoiceOfALot() throws Exception {
        var one = InvoiceFile.fresh();
        var two = InvoiceFile.fresh();
        var lot = arrived("lote.xml", InvoiceFile.lot(one, two));

        for (int i = 0; i < 2; i++) {
            assertThat(readings.readExactly(lot).enough()).isTrue();
            assertThat(intakes.identify(lot).identity()).isEqualTo(Identity.SETTLED);
        }

        assertThat(documents.get(lot).status()).isEqualTo(DocumentStatus.SPLIT);
        var parts = splitting.partsOf(lot);
        assertThat(parts).extracting(PartView::accessKey).containsExactly(one.key(), two.key());
        assertThat(parts).extracting(PartView::fileName).containsExactly("lote (1 de 2).xml", "lote (2 de 2).xml");
        assertThat(started(parts)).isEqualTo(2);
        var second = Objects.requireNonNull(parts.get(1).documentId());
        assertThat(splitting.wholeOf(second).orElseThrow().id()).isEqualTo(lot);
        readings.readExactly(second);
        assertThat(readings.evidence(List.of(second)).value(FieldName.NUMBER)).contains(two.number());
        assertThat(readings.evidence(List.of(lot)).fields()).isEmpty();
    }

    @Test
    void splitsOnceThoughTwoWorkersHaveTheSameJob() throws Exception {
        var lot = arrived("lote.xml", InvoiceFile.lot(InvoiceFile.fresh(), InvoiceFile.fresh()));

        documents.move(lot, DocumentStatus.READING, null);

        AtOnce.call(() -> readings.readExactly(lot), () -> readings.readExactly(lot));

        assertThat(splitting.partsOf(lot)).hasSize(2);
        assertThat(started(splitting.partsOf(lot))).isEqualTo(2);
    }

    @Test
    void takesThePartForTheDocumentThatIsHereAlready() throws Exception {
        var one = InvoiceFile.fresh();
        var two = InvoiceFile.fresh();
        var first = arrived("lote.xml", InvoiceFile.lot(one, two));
        readings.readExactly(first);

        var again = arrived("outro.xml", InvoiceFile.lot(two, one, two));
        readings.readExactly(again);

        var known = splitting.partsOf(first);
        assertThat(splitting.partsOf(again))
                .extracting(PartView::documentId)
                .containsExactly(
                        known.get(1).documentId(),
                        known.get(0).documentId(),
                        known.get(1).documentId());
    }

    /** How many processes were asked for. */
    private int started(List<PartView> parts) {
        return parts.stream()
                .mapToInt(it -> jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                        .param("%" + it.documentId() + "%")
                        .query(Integer.class)
                        .single())
                .sum();
    }

    private UUID arrived(String name, String xml) throws Exception {
        var file = SampleFiles.file(folder, name, xml.getBytes(StandardCharsets.UTF_8));
        return ((Received.Accepted) documents.receive(file, new Receipt(name, Channel.WEB, ANA))).documentId();
    }
}
