package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.document.SampleFiles;
import sisinfo.invoice.process.InvoiceIntake.Identity;
import sisinfo.invoice.process.InvoiceReview.Outcome;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Readings;
import sisinfo.reading.Source;

/** The way of a document, step by step, on the real database. */
@DomainTest
class IntakeTests {

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
    Invoices invoices;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void registersOneInvoiceHoweverOftenAStepIsRepeated() throws Exception {
        var id = arrived();
        for (int i = 0; i < 2; i++) {
            assertThat(intakes.identify(id).identity()).isEqualTo(Identity.NEW);
        }
        var form = InvoiceForms.fitting(anyNumber());
        assertThat(By.technician(ANA, () -> reviews.confirm(id, form, ANA))).isInstanceOf(Decided.Done.class);
        for (int i = 0; i < 2; i++) {
            invoices.register(id);
        }

        assertThat(invoicesOf(id)).isEqualTo(1);
        assertThat(documents.get(id).status()).isEqualTo(DocumentStatus.REGISTERED);
        assertThat(intakes.find(id).orElseThrow().status()).isEqualTo(IntakeStatus.REGISTERED);
        assertThat(jdbc.sql("select proposed from sisinfo.supplier where tax_id = '87789328000117'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void letsOneOfTwoPeopleConfirm() throws Exception {
        var id = arrived();
        intakes.identify(id);
        var form = InvoiceForms.fitting(anyNumber());

        var outcomes = AtOnce.call(
                () -> By.technician(ANA, () -> reviews.confirm(id, form, ANA)),
                () -> By.technician(BRUNO, () -> reviews.confirm(id, form, BRUNO)));

        assertThat(outcomes).filteredOn(Decided.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Decided.TooLate.class::isInstance).hasSize(1);
    }

    @Test
    void registersTheSameInvoiceOnlyOnceThoughTwoIntakesClaimIt() throws Exception {
        var first = arrived();
        var second = arrived();
        intakes.identify(first);
        intakes.identify(second);
        var form = InvoiceForms.fitting(anyNumber());

        assertThat(By.technician(ANA, () -> reviews.confirm(first, form, ANA))).isInstanceOf(Decided.Done.class);
        assertThat(By.technician(BRUNO, () -> reviews.confirm(second, form, BRUNO)))
                .isInstanceOfSatisfying(
                        Decided.SameInvoice.class,
                        it -> assertThat(it.other().id()).isEqualTo(first));
    }

    @Test
    void keepsADraftWhateverWasTyped() throws Exception {
        var id = arrived();
        intakes.identify(id);
        var wrong = InvoiceForms.withTotal("abc", "muito");

        assertThat(reviews.saveDraft(id, wrong, ANA)).isTrue();

        var view = reviews.view(id);
        assertThat(view.form()).isEqualTo(wrong);
        assertThat(view.draft()).isTrue();
        assertThat(view.intake().draftBy()).isEqualTo(ANA);
        assertThat(By.technician(ANA, () -> reviews.confirm(id, wrong, ANA))).isInstanceOf(Decided.Invalid.class);
        assertThat(reviews.view(id).form()).isEqualTo(wrong);
    }

    @Test
    void refusesWithAReasonAndFreesTheBytes() throws Exception {
        var id = arrived();
        intakes.identify(id);

        assertThat(By.technician(ANA, () -> reviews.refuse(id, "  ", ANA))).isInstanceOf(Decided.Invalid.class);
        assertThat(By.technician(ANA, () -> reviews.refuse(id, "Não é nossa", ANA)))
                .isInstanceOf(Decided.Done.class);
        intakes.close(id, Outcome.REFUSED);
        intakes.close(id, Outcome.REFUSED);

        assertThat(documents.get(id).status()).isEqualTo(DocumentStatus.REFUSED);
        assertThat(documents.get(id).reason()).isEqualTo("Não é nossa");
        assertThat(By.technician(BRUNO, () -> reviews.confirm(id, InvoiceForms.fitting(anyNumber()), BRUNO)))
                .isInstanceOf(Decided.TooLate.class);
    }

    @Test
    void asksAPersonWhenOnlyUnprovedValuesAgree() throws Exception {
        var number = anyNumber();
        var first = arrived();
        said(first, number);
        assertThat(intakes.identify(first).identity()).isEqualTo(Identity.NEW);
        var second = arrived();
        said(second, number);

        assertThat(intakes.identify(second).identity()).isEqualTo(Identity.SUSPECTED);
        assertThat(intakes.identify(second).identity()).isEqualTo(Identity.SUSPECTED);
        assertThat(By.technician(ANA, () -> reviews.decideDuplicate(second, true, ANA)))
                .isInstanceOf(Decided.Done.class);
        intakes.discard(second);
        intakes.discard(second);

        assertThat(intakes.documents(first)).containsExactlyInAnyOrder(first, second);
        assertThat(documents.get(second).status()).isEqualTo(DocumentStatus.JOINED);
        assertThat(By.technician(BRUNO, () -> reviews.decideDuplicate(second, false, BRUNO)))
                .isInstanceOf(Decided.TooLate.class);
    }

    @Test
    void reviewsASuspectedDuplicateThatIsNone() throws Exception {
        var number = anyNumber();
        var first = arrived();
        said(first, number);
        intakes.identify(first);
        var second = arrived();
        said(second, number);
        intakes.identify(second);

        By.technician(ANA, () -> reviews.decideDuplicate(second, false, ANA));

        assertThat(intakes.find(second).orElseThrow().status()).isEqualTo(IntakeStatus.IN_REVIEW);
        assertThat(intakes.documents(second)).containsExactly(second);
    }

    @Test
    void expiresASuspectedDuplicateNobodyDecided() throws Exception {
        var number = anyNumber();
        var first = arrived();
        said(first, number);
        intakes.identify(first);
        var second = arrived();
        said(second, number);
        intakes.identify(second);

        intakes.close(second, Outcome.EXPIRED);

        assertThat(documents.get(second).status()).isEqualTo(DocumentStatus.EXPIRED);
        assertThat(intakes.find(first).orElseThrow().status()).isEqualTo(IntakeStatus.IN_REVIEW);
    }

    @Test
    void expiresAndWithdrawsQuietly() throws Exception {
        var forgotten = arrived();
        intakes.identify(forgotten);
        intakes.remind(forgotten);
        intakes.close(forgotten, Outcome.EXPIRED);
        intakes.close(forgotten, Outcome.EXPIRED);
        var takenBack = arrived();
        intakes.identify(takenBack);
        intakes.withdraw(takenBack);
        intakes.withdraw(takenBack);

        assertThat(documents.get(forgotten).status()).isEqualTo(DocumentStatus.EXPIRED);
        assertThat(documents.get(takenBack).status()).isEqualTo(DocumentStatus.WITHDRAWN);
        assertThat(intakes.find(takenBack).orElseThrow().status()).isEqualTo(IntakeStatus.WITHDRAWN);
    }

    /** What a reader unsure of itself would say. */
    private void said(UUID documentId, String number) {
        readings.keep(
                documentId,
                new Contribution(
                        Source.AI,
                        List.of(
                                reading(FieldName.ISSUER_TAX_ID, "87789328000117"),
                                reading(FieldName.MODEL, "55"),
                                reading(FieldName.SERIES, "2"),
                                reading(FieldName.NUMBER, number)),
                        List.of(),
                        List.of()),
                5,
                "double");
    }

    private static FieldReading reading(FieldName name, String value) {
        return new FieldReading(name, value, Source.AI, null);
    }

    private UUID arrived() throws Exception {
        var file = Files.createTempFile(folder, "upload", ".png");
        Files.write(file, SampleFiles.picture(300, 400, "png"));
        var received = documents.receive(file, new Receipt("foto.png", Channel.WEB, ANA));
        return ((Received.Accepted) received).documentId();
    }

    private int invoicesOf(UUID intakeId) {
        return jdbc.sql("select count(*) from sisinfo.invoice where intake_id = ?")
                .param(intakeId)
                .query(Integer.class)
                .single();
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
    }
}
