package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
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
import sisinfo.reading.Readings;
import sisinfo.reading.xml.InvoiceFile;

/** Invoices that something speaks against, events about them, and two invoices of one number: on the real database. */
@DomainTest
class VoidInvoiceTests {

    private static final UUID ANA = UUID.randomUUID();

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
    InvoiceEvents events;

    @Autowired
    InvoiceQueries queries;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final InvoiceFile invoice = InvoiceFile.fresh();

    @Test
    void registersAMarkedInvoiceOnlyWithAReasonAndKeepsBoth() throws Exception {
        var id = arrived(invoice.xml(invoice.protocol("101"), ""));
        assertThat(intakes.identify(id).identity()).isEqualTo(Identity.NEW);
        var review = reviews.view(id);
        assertThat(review.findings().codes()).containsExactly("CANCELLED");

        assertThat(confirm(id, " "))
                .isInstanceOfSatisfying(
                        Decided.Invalid.class,
                        it -> assertThat(it.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("findingsReason")));
        assertThat(confirm(id, "O fornecedor confirmou por escrito")).isInstanceOf(Decided.Done.class);
        invoices.register(id);

        var kept = queries.get(queries.idOf(id).orElseThrow());
        assertThat(kept.findings().codes()).containsExactly("CANCELLED");
        assertThat(kept.findingsReason()).isEqualTo("O fornecedor confirmou por escrito");
        assertThat(jdbc.sql("select findings || ': ' || findings_reason from sisinfo.invoice where intake_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED: O fornecedor confirmou por escrito");
        assertThat(jdbc.sql("select count(*) from sisinfo.audit_outbox where reason = ?")
                        .param("O fornecedor confirmou por escrito")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void tellsWhoConfirmedAnInvoiceThatItWasCancelledOnce() throws Exception {
        var id = registered();
        var event = arrived(invoice.event("110111", "135"));

        for (int i = 0; i < 2; i++) {
            assertThat(intakes.identify(event).identity()).isEqualTo(Identity.SETTLED);
        }
        var copy = arrived(invoice.answer("110111", "135"));
        assertThat(intakes.identify(copy).identity()).isEqualTo(Identity.SETTLED);

        assertThat(documents.get(event).status()).isEqualTo(DocumentStatus.EVENT);
        assertThat(intakes.documents(id)).containsExactly(id);
        assertThat(told(InvoiceCancelled.class, queries.idOf(id).orElseThrow())).isEqualTo(1);
        var view = queries.get(queries.idOf(id).orElseThrow());
        assertThat(view.cancellations())
                .hasSize(2)
                .first()
                .satisfies(it -> assertThat(it.title()).isEqualTo("Cancelamento da NF " + invoice.number()));
        var cancellation = view.cancellations().getFirst().id();
        assertThat(title(cancellation)).startsWith("NF " + invoice.number()).endsWith("cancelada pelo emitente");
        By.technician(ANA, () -> {
            events.handle(cancellation);
            events.handle(cancellation);
            return null;
        });
        assertThat(told(CancellationHandled.class, cancellation)).isEqualTo(1);
    }

    @Test
    void showsTheCancellationInTheReviewWhicheverComesFirst() throws Exception {
        var event = arrived(invoice.event("110111", "135"));
        assertThat(intakes.identify(event).identity()).isEqualTo(Identity.SETTLED);

        var id = arrived(invoice.xml());
        assertThat(intakes.identify(id).identity()).isEqualTo(Identity.NEW);

        assertThat(reviews.view(id).findings().codes()).containsExactly("CANCELLED");
        assertThat(reviews.view(id).events()).hasSize(1);
        assertThat(confirm(id, "")).isInstanceOf(Decided.Invalid.class);
        assertThat(intakes.documents(id)).containsExactly(id);
    }

    @Test
    void tellsOfACancellationThatCameBetweenDecisionAndBooks() throws Exception {
        var id = arrived(invoice.xml());
        intakes.identify(id);
        assertThat(confirm(id, "")).isInstanceOf(Decided.Done.class);
        intakes.identify(arrived(invoice.event("110111", "135")));

        invoices.register(id);

        assertThat(told(InvoiceCancelled.class, queries.idOf(id).orElseThrow())).isEqualTo(1);
    }

    @Test
    void keepsACorrectionLetterQuietly() throws Exception {
        var id = registered();
        var letter = arrived(invoice.event("110110", "135"));

        assertThat(intakes.identify(letter).identity()).isEqualTo(Identity.SETTLED);

        var view = queries.get(queries.idOf(id).orElseThrow());
        assertThat(view.events()).hasSize(1);
        assertThat(view.cancellations()).isEmpty();
        assertThat(told(InvoiceCancelled.class, view.invoice().id())).isZero();
    }

    @Test
    void asksAPersonAboutTwoKeysOfOneNumberAndRegistersBoth() throws Exception {
        var id = registered();
        var twin = arrived(invoice.inContingency().xml());

        assertThat(intakes.identify(twin).identity()).isEqualTo(Identity.SUSPECTED);
        assertThat(intakes.documents(id)).containsExactly(id);
        assertThat(intakes.find(twin).orElseThrow().suspectedOf()).isEqualTo(id);
        By.technician(ANA, () -> reviews.decideDuplicate(twin, false, ANA));
        assertThat(confirm(twin, "")).isInstanceOf(Decided.Done.class);
        invoices.register(twin);

        assertThat(jdbc.sql("select count(*) from sisinfo.invoice where number = ?")
                        .param(invoice.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void namesATwinThatNobodyWasAskedAbout() throws Exception {
        var one = arrived(invoice.xml());
        var other = arrived(invoice.inContingency().xml());
        AtOnce.call(() -> intakes.identify(one), () -> intakes.identify(other));

        var asked = List.of(one, other).stream()
                .filter(it -> intakes.find(it).orElseThrow().status() == IntakeStatus.SUSPECTED
                        || reviews.view(it).findings().codes().contains("SAME_NUMBER"))
                .toList();

        assertThat(asked).isNotEmpty();
    }

    private UUID registered() throws Exception {
        var id = arrived(invoice.xml());
        intakes.identify(id);
        assertThat(confirm(id, "")).isInstanceOf(Decided.Done.class);
        invoices.register(id);
        return id;
    }

    private Decided confirm(UUID id, String reason) throws Exception {
        var form = reviews.view(id).form();
        return By.technician(ANA, () -> reviews.confirm(id, form, reason, ANA));
    }

    private int told(Class<?> news, UUID about) {
        return jdbc.sql("select count(distinct serialized_event) from event_publication"
                        + " where event_type = ? and serialized_event like ?")
                .params(news.getName(), "%" + about + "%")
                .query(Integer.class)
                .single();
    }

    private String title(UUID subject) {
        return jdbc.sql("select title from sisinfo.task_subject where subject = ?")
                .param(subject.toString())
                .query(String.class)
                .single();
    }

    private UUID arrived(String xml) throws Exception {
        var file = SampleFiles.file(folder, UUID.randomUUID() + ".xml", xml.getBytes(StandardCharsets.UTF_8));
        var id = ((Received.Accepted) documents.receive(file, new Receipt("nota.xml", Channel.WEB, ANA))).documentId();
        readings.readExactly(id);
        return id;
    }
}
