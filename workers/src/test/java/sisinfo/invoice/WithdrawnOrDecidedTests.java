package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
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
import sisinfo.invoice.process.InvoiceIntake.Identity;
import sisinfo.invoice.process.InvoiceReview.Outcome;

/** A document is taken back or decided on, never both, in whichever order the steps of both come. */
@DomainTest
class WithdrawnOrDecidedTests {

    private static final UUID ANA = UUID.randomUUID();
    private static final UUID BRUNO = UUID.randomUUID();

    @Autowired
    Documents documents;

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

    static Stream<Arguments> everyPair() {
        return Stream.of(Step.values())
                .flatMap(first -> Stream.of(Step.values())
                        .filter(second -> second != first)
                        .map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void endsAsTheFirstOfBothSaid(Step first, Step second) throws Exception {
        var id = inReview();

        var both = interleaving.run(() -> act(first, id), () -> act(second, id));

        assertThat(both.first()).isTrue();
        assertThat(both.second()).isFalse();
        carryOut(first, id);
        assertThat(end(id)).isEqualTo(endOf(first));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void staysAsDecidedWhenTheEngineGoesTheOtherWay(Step decided, Step stale) throws Exception {
        var id = inReview();
        act(decided, id);

        if (stale != Step.CONFIRM) {
            carryOut(stale, id);
        }
        if (decided != Step.CONFIRM) {
            carryOut(decided, id);
        }

        assertThat(end(id)).isEqualTo(endOf(decided));
    }

    @Test
    void savesNoDraftOfWhatWasTakenBack() throws Exception {
        var id = inReview();
        var form = InvoiceForms.fitting(anyNumber());

        var both = interleaving.run(
                () -> act(Step.WITHDRAW, id), () -> By.technician(BRUNO, () -> reviews.saveDraft(id, form, BRUNO)));

        assertThat(both.second()).isFalse();
    }

    @Test
    void opensNoReviewOfWhatWasTakenBackWhileItWasRead() throws Exception {
        var id = arrived();

        var both = interleaving.run(() -> act(Step.WITHDRAW, id), () -> intakes.identify(id));

        assertThat(both.second().identity()).isEqualTo(Identity.NEW);
        assertThat(intakes.find(id)).isEmpty();
        assertThat(documents.get(id).status()).isEqualTo(DocumentStatus.WITHDRAWN);
    }

    @Test
    void endsTheReviewThatBeganWhileItWasTakenBack() throws Exception {
        var id = arrived();

        var both = interleaving.run(() -> intakes.identify(id), () -> act(Step.WITHDRAW, id));

        assertThat(both.second()).isTrue();
        assertThat(intakes.find(id).orElseThrow().status()).isEqualTo(IntakeStatus.WITHDRAWN);
    }

    @Test
    void repairsAnInvoiceThatWasConfirmedAndWithdrawn() throws Exception {
        var id = inReview();
        act(Step.CONFIRM, id);
        jdbc.sql("update sisinfo.document set status = 'WITHDRAWN', settled_at = now() where id = ?")
                .param(id)
                .update();

        for (int i = 0; i < 2; i++) {
            jdbc.sql(new ClassPathResource("db/migration/V115__invoice_repair_withdrawn.sql")
                            .getContentAsString(StandardCharsets.UTF_8))
                    .update();
        }

        assertThat(end(id)).isEqualTo(endOf(Step.WITHDRAW));
        var again = inReview();
        var decision = intakes.find(id).orElseThrow();
        assertThat(By.technician(
                        ANA, () -> reviews.confirm(again, InvoiceForms.fitting(decision.invoiceNumber()), ANA)))
                .isInstanceOf(Decided.Done.class);
    }

    private boolean act(Step step, UUID id) {
        return switch (step) {
            case WITHDRAW -> By.technician(ANA, () -> documents.withdraw(id));
            case CONFIRM ->
                By.technician(BRUNO, () -> reviews.confirm(id, InvoiceForms.fitting(anyNumber()), BRUNO))
                        instanceof Decided.Done;
            case REFUSE -> By.technician(BRUNO, () -> reviews.refuse(id, "Ilegível", BRUNO)) instanceof Decided.Done;
            case EXPIRE -> {
                intakes.close(id, Outcome.EXPIRED);
                yield intakes.find(id).orElseThrow().status() == IntakeStatus.EXPIRED;
            }
        };
    }

    /** What the engine does once it hears of the step. */
    private void carryOut(Step step, UUID id) {
        switch (step) {
            case WITHDRAW -> workers.withdraw(id);
            case CONFIRM -> workers.register(id);
            case REFUSE -> workers.close(id, Outcome.REFUSED);
            case EXPIRE -> workers.close(id, Outcome.EXPIRED);
        }
    }

    private static End endOf(Step step) {
        return switch (step) {
            case WITHDRAW -> new End(IntakeStatus.WITHDRAWN, DocumentStatus.WITHDRAWN, 0);
            case CONFIRM -> new End(IntakeStatus.REGISTERED, DocumentStatus.REGISTERED, 1);
            case REFUSE -> new End(IntakeStatus.REFUSED, DocumentStatus.REFUSED, 0);
            case EXPIRE -> new End(IntakeStatus.EXPIRED, DocumentStatus.EXPIRED, 0);
        };
    }

    private End end(UUID id) {
        var invoices = jdbc.sql("select count(*) from sisinfo.invoice where intake_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        return new End(
                intakes.find(id).orElseThrow().status(), documents.get(id).status(), invoices);
    }

    private UUID inReview() throws Exception {
        var id = arrived();
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

    private enum Step {
        WITHDRAW,
        CONFIRM,
        REFUSE,
        EXPIRE
    }

    private record End(IntakeStatus intake, DocumentStatus document, int invoices) {}
}
