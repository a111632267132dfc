package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.Role;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.faults.FreshXml;
import sisinfo.identity.Users;
import sisinfo.notification.Staff;
import sisinfo.reading.Readings;
import sisinfo.supplier.Suppliers;

/** What may stand in a review and who may be asked about it, whatever a browser sends. */
@DomainTest
class ReviewRulesTests {

    private static final String OTHER_TAX_ID = "11222333000181";

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    Intakes intakes;

    @Autowired
    Reviews reviews;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private UUID ana;

    @BeforeEach
    void addAna() {
        ana = Staff.add(users, Role.TECHNICIAN);
    }

    @Test
    void confirmsNothingUnderASupplierWithAnotherTaxId() throws Exception {
        var id = inReview();
        var other = suppliers.propose("OUTRA EMPRESA LTDA", OTHER_TAX_ID).id();

        for (var supplier : List.of(other, UUID.randomUUID())) {
            assertThat(confirm(id, form("87.789.328/0001-17", supplier, true)))
                    .isInstanceOfSatisfying(
                            Decided.Invalid.class,
                            it -> assertThat(it.problems())
                                    .singleElement()
                                    .satisfies(problem ->
                                            assertThat(problem.difference()).isFalse())
                                    .extracting(Problem::field)
                                    .isEqualTo("supplierId"));
        }

        var right = suppliers.propose("A DA NOTA LTDA", "87789328000117").id();
        assertThat(confirm(id, form("87.789.328/0001-17", right, false))).isInstanceOf(Decided.Done.class);
    }

    @Test
    void asksBeforeAnIssuerOtherThanTheProvedOne() throws Exception {
        var id = inReview();

        assertThat(confirm(id, form("11.222.333/0001-81", null, false)))
                .isInstanceOfSatisfying(
                        Decided.Invalid.class,
                        it -> assertThat(it.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("issuerTaxId");
                            assertThat(problem.message()).contains("comprovado", "87.789.328/0001-17");
                            assertThat(problem.difference()).isTrue();
                        }));
        assertThat(confirm(id, form("11.222.333/0001-81", null, true))).isInstanceOf(Decided.Done.class);
    }

    @Test
    void tellsTheSecondOfTwoWhoConfirmOneIdentityAtOnce() throws Exception {
        var first = inReview();
        var second = inReview();
        var form = form("87.789.328/0001-17", null, true);

        var both = new Interleaving(transaction, jdbc).run(() -> confirm(first, form), () -> confirm(second, form));

        assertThat(both.first()).isInstanceOf(Decided.Done.class);
        assertThat(both.second())
                .isInstanceOfSatisfying(
                        Decided.SameInvoice.class,
                        it -> assertThat(it.other().id()).isEqualTo(first));
    }

    @Test
    void saysInWordsWhatCannotBeKept() throws Exception {
        var id = inReview();
        for (var text : List.of("CABO\0HDMI", "1".repeat(1_900_000), "\u0007")) {
            var form = InvoiceForms.withTotal(anyNumber(), text);

            var begun = System.nanoTime();
            assertThat(reviews.unkeepable(form)).extracting(Problem::field).contains("total");
            assertThatIllegalArgumentException().isThrownBy(() -> reviews.saveDraft(id, form, ana));
            assertThat(confirm(id, form)).isInstanceOf(Decided.Invalid.class);
            assertThat(By.technician(ana, () -> reviews.refuse(id, text, ana))).isInstanceOf(Decided.Invalid.class);
            assertThat(By.technician(ana, () -> reviews.note(id, text, null, ana)))
                    .isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void asksOnlyWhoMayReview() throws Exception {
        var id = inReview();
        var requester = Staff.add(users, Role.REQUESTER);
        var gone = Staff.addAbsent(users, jdbc, Role.TECHNICIAN);

        for (var person : List.of(requester, gone, UUID.randomUUID())) {
            assertThat(By.technician(ana, () -> reviews.note(id, "Esta é a série?", person, ana)))
                    .hasValueSatisfying(it -> assertThat(it.field()).isEqualTo("addressee"));
        }
        assertThat(count("select count(*) from sisinfo.review_note where intake_id = ?", id))
                .isZero();

        var intern = Staff.add(users, Role.INTERN);
        assertThat(By.technician(ana, () -> reviews.note(id, "Esta é a série?", intern, ana)))
                .isEmpty();
    }

    @Test
    void takesDownThatADraftHasOtherFigures() throws Exception {
        var id = inReview();
        var number = anyNumber();

        By.technician(ana, () -> reviews.saveDraft(id, InvoiceForms.withTotal(number, "1.168,00"), ana));
        By.technician(ana, () -> reviews.saveDraft(id, InvoiceForms.withTotal(number, "1.168,00"), ana));
        By.technician(ana, () -> reviews.saveDraft(id, InvoiceForms.withTotal(number, "9.999,00"), ana));

        assertThat(count(
                        "select count(*) from sisinfo.audit_outbox where action = 'REVIEW_DRAFT_CHANGED'"
                                + " and object_id = ?",
                        id.toString()))
                .isEqualTo(2);
        assertThat(count(
                        "select count(*) from sisinfo.audit_outbox where action = 'REVIEW_DRAFT_CHANGED'"
                                + " and object_id = ? and changes::text like '%9.999,00%'",
                        id.toString()))
                .isEqualTo(1);
    }

    @Test
    void letsNoFailureOfTheDatabaseSayWhatPeopleTyped() throws Exception {
        var id = inReview();

        assertThatThrownBy(
                        () -> jdbc.sql("insert into sisinfo.intake (id, status, draft, opened_at, reminders, version)"
                                        + " values (?, 'IN_REVIEW', ?::jsonb, now(), 0, 0)")
                                .params(id, "{\"issuerName\": \"NOME SECRETO\"}")
                                .update())
                .rootCause()
                .hasMessageContaining("intake_pkey")
                .hasMessageNotContaining(id.toString());
        assertThatThrownBy(() -> jdbc.sql("insert into sisinfo.intake (id, draft) values (gen_random_uuid(), ?::jsonb)")
                        .param("{\"issuerName\": \"NOME SECRETO\"}")
                        .update())
                .rootCause()
                .hasMessageContaining("null value")
                .hasMessageNotContaining("NOME SECRETO");
    }

    private Decided confirm(UUID id, InvoiceForm form) {
        return By.technician(ana, () -> reviews.confirm(id, form, ana));
    }

    private static InvoiceForm form(String taxId, @Nullable UUID supplier, boolean accept) {
        var fitting = InvoiceForms.fitting(anyNumber());
        return new InvoiceForm(
                fitting.accessKey(),
                fitting.model(),
                fitting.number(),
                fitting.series(),
                fitting.issueDate(),
                fitting.issuerName(),
                taxId,
                fitting.totalProducts(),
                fitting.total(),
                supplier,
                accept,
                fitting.items());
    }

    private UUID inReview() throws Exception {
        var file = Files.write(Files.createTempFile(folder, "upload", ".xml"), FreshXml.invoice());
        var id = ((Received.Accepted) documents.receive(file, new Receipt("nota.xml", Channel.WEB, ana))).documentId();
        readings.readExactly(id);
        intakes.identify(id);
        return id;
    }

    private int count(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1, 999_999_999));
    }
}
