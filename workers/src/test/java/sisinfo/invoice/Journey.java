package sisinfo.invoice;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.document.Channel;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;

/** What a person does and sees between upload and registered invoice. */
@TestComponent
public class Journey {

    private final Documents documents;
    private final JdbcClient jdbc;

    Journey(Documents documents, JdbcClient jdbc) {
        this.documents = documents;
        this.jdbc = jdbc;
    }

    public UUID send(byte[] bytes) throws IOException {
        var file = Files.createTempFile("upload", ".bin");
        try {
            var received = documents.receive(Files.write(file, bytes), new Receipt("nota", Channel.WEB, null));
            return ((Received.Accepted) received).documentId();
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

    public void until(Callable<Boolean> holds) {
        await().atMost(ofSeconds(90)).pollInterval(ofMillis(50)).until(holds);
    }

    public int openTasks(UUID documentId, String elementId) {
        return count(
                "select count(*) from engine.user_task where subject = ? and element_id = ? and state = 'CREATED'",
                documentId.toString(),
                elementId);
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

    private int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }
}
