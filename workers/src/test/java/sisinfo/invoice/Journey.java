package sisinfo.invoice;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.access.By;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.invoice.process.InvoiceReview;

/** What a person does and sees between upload and registered invoice. */
@TestComponent
public class Journey {

    private static final UUID ANA = UUID.randomUUID();

    private final Documents documents;
    private final Reviews reviews;
    private final JdbcClient jdbc;

    Journey(Documents documents, Reviews reviews, JdbcClient jdbc) {
        this.documents = documents;
        this.reviews = reviews;
        this.jdbc = jdbc;
    }

    public UUID send(byte[] bytes) throws IOException {
        return ((Received.Accepted) receive(bytes)).documentId();
    }

    /** The document that came first. */
    public UUID duplicateOf(byte[] bytes) throws IOException {
        return ((Received.AlreadyHere) receive(bytes)).first().id();
    }

    public UUID inReview(byte[] bytes) throws IOException {
        var id = send(bytes);
        awaitReview(id);
        return id;
    }

    public void awaitReview(UUID documentId) {
        awaitTask(documentId, InvoiceReview.UserTasks.REVIEW);
    }

    /** With a number nobody has used, so that no other test's invoice is the same. */
    public Decided confirm(UUID intakeId) {
        var number = ThreadLocalRandom.current().nextInt(1, 999_999_999);
        return By.technician(ANA, () -> reviews.confirm(intakeId, InvoiceForms.fitting(String.valueOf(number)), ANA));
    }

    /** Waits for the end of the way; whatever happened on it, there was one process, one review, one invoice. */
    public void awaitOneInvoice(UUID documentId) {
        awaitStatus(documentId, DocumentStatus.REGISTERED);
        awaitEnd(documentId);
        assertThat(invoicesOf(documentId)).as("invoices").isEqualTo(1);
        assertThat(reviews(documentId)).as("reviews").isEqualTo(1);
    }

    public Received receive(byte[] bytes) throws IOException {
        var file = Files.createTempFile("upload", ".bin");
        try {
            return documents.receive(Files.write(file, bytes), new Receipt("nota", Channel.WEB, null));
        } finally {
            Files.delete(file);
        }
    }

    /** Waits until the list of tasks shows the task of this document. */
    public void awaitTask(UUID documentId, String elementId) {
        until(() -> openTasks(documentId, elementId) == 1);
    }

    public void awaitStatus(UUID documentId, DocumentStatus status) {
        until(() -> documents.get(documentId).status() == status);
    }

    /** Waits until the engine has nothing more to do for this document. */
    public void awaitEnd(UUID documentId) {
        until(() -> instances(documentId, "ACTIVE") == 0 && instances(documentId, "COMPLETED") > 0);
    }

    /** What fails because a part is away is tried again; what other threads throw then is not the test's matter. */
    public void until(Callable<Boolean> holds) {
        await().atMost(ofSeconds(90))
                .pollInterval(ofMillis(50))
                .dontCatchUncaughtExceptions()
                .ignoreExceptionsInstanceOf(NestedRuntimeException.class)
                .until(holds);
    }

    /** Waits until the database answers. */
    public void awaitStore() {
        until(() -> count("select 1") == 1);
    }

    public int openTasks(UUID documentId, String elementId) {
        return count(
                "select count(*) from engine.user_task where subject = ? and element_id = ? and state = 'CREATED'",
                documentId.toString(),
                elementId);
    }

    /** All reviews there ever were. */
    public int reviews(UUID documentId) {
        return count(
                "select count(*) from engine.user_task where subject = ? and element_id = ?",
                documentId.toString(),
                InvoiceReview.UserTasks.REVIEW);
    }

    public int invoicesOf(UUID intakeId) {
        return count("select count(*) from sisinfo.invoice where intake_id = ?", intakeId);
    }

    public int instances(UUID documentId, String state) {
        return count(
                "select count(*) from engine.process_instance where subject = ? and state = ?",
                documentId.toString(),
                state);
    }

    public void awaitInstances(UUID documentId, String state, int number) {
        until(() -> instances(documentId, state) == number);
    }

    /** What waits for somebody to repair it. */
    public List<Trouble> incidents(UUID documentId) {
        return jdbc.sql("""
                        select i.key, i.job_key, j.retries from engine.incident i
                          join engine.process_instance p on p.key = i.process_instance_key
                          left join engine.job_trouble j on j.key = i.job_key
                         where i.state = 'ACTIVE' and p.subject = ?
                        """)
                .param(documentId.toString())
                .query((row, n) -> new Trouble(row.getLong(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    private int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }

    /** An incident and the job that failed. */
    public record Trouble(long key, long jobKey, int retries) {}
}
