package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.document.SampleFiles;
import sisinfo.invoice.engine.IntakeWorkers;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Readings;
import sisinfo.reading.Source;

/** Two documents that may show one invoice, of which one is taken back meanwhile. */
@DomainTest
class WithdrawnDuplicateTests {

    private static final UUID ANA = UUID.randomUUID();
    private static final UUID BRUNO = UUID.randomUUID();

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    Intakes intakes;

    @Autowired
    Reviews reviews;

    @Autowired
    IntakeWorkers workers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Interleaving interleaving;

    @BeforeEach
    void twoTransactions() {
        interleaving = new Interleaving(transaction, jdbc);
    }

    @Test
    void takesADuplicateBackOrJoinsIt() throws Exception {
        var number = anyNumber();
        var original = said(number);
        var suspected = said(number);

        var both = interleaving.run(() -> duplicate(suspected), () -> withdraw(suspected));
        assertThat(both.first()).isInstanceOf(Decided.Done.class);
        assertThat(both.second()).isFalse();
        workers.discard(suspected);

        assertThat(documents.get(suspected).status()).isEqualTo(DocumentStatus.JOINED);
        assertThat(intakes.documents(original)).containsExactlyInAnyOrder(original, suspected);
    }

    @Test
    void joinsNothingToAnInvoiceThatWasTakenBack() throws Exception {
        var number = anyNumber();
        var original = said(number);
        var suspected = said(number);

        var both = interleaving.run(() -> withdraw(original), () -> duplicate(suspected));

        assertThat(both.second()).isInstanceOf(Decided.Invalid.class);
        assertThat(intakes.find(suspected).orElseThrow().status()).isEqualTo(IntakeStatus.SUSPECTED);
    }

    @Test
    void letsBytesComeAgainThatHadJoinedWhatCameToNothing() throws Exception {
        var number = anyNumber();
        var original = said(number);
        var joined = said(number);
        duplicate(joined);
        workers.discard(joined);

        withdraw(original);
        workers.withdraw(original);

        assertThat(documents.get(joined).status()).isEqualTo(DocumentStatus.WITHDRAWN);
    }

    private boolean withdraw(UUID id) {
        return By.technician(ANA, () -> documents.withdraw(id));
    }

    private Decided duplicate(UUID id) {
        return By.technician(BRUNO, () -> reviews.decideDuplicate(id, true, BRUNO));
    }

    private UUID said(String number) throws Exception {
        var id = arrived();
        readings.keep(
                id,
                new Contribution(
                        Source.AI,
                        Stream.of(
                                        new String[] {"ISSUER_TAX_ID", "87789328000117"},
                                        new String[] {"MODEL", "55"},
                                        new String[] {"SERIES", "2"},
                                        new String[] {"NUMBER", number})
                                .map(it -> new FieldReading(FieldName.valueOf(it[0]), it[1], Source.AI, null))
                                .toList(),
                        List.of(),
                        List.of()),
                5,
                "double");
        intakes.identify(id);
        return id;
    }

    private UUID arrived() throws Exception {
        var file = Files.write(Files.createTempFile(folder, "upload", ".png"), SampleFiles.picture(300, 400, "png"));
        return ((Received.Accepted) documents.receive(file, new Receipt("foto.png", Channel.WEB, ANA))).documentId();
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
    }
}
