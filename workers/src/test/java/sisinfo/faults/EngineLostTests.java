package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.postgres.Postgres;

/** The engine took the start message and then lost everything it knew: a document nobody began with is begun again. */
@Tag("fault")
class EngineLostTests {

    private static final String RECEIVED = "select count(*) from sisinfo.document where status = 'RECEIVED'";
    private static final String PROCESSES =
            "select count(*) from engine.process_instance where process_id = 'InvoiceIntakeProcess'";
    private static final String WAITING_EVENTS = "select count(*) from sisinfo.event_publication";
    private static final String REVIEWS = "select count(*) from engine.user_task";

    @TempDir
    Path folder;

    private Application application;

    @BeforeEach
    void begin() throws IOException {
        application = new Application(folder.toRealPath());
    }

    @AfterEach
    void end() throws InterruptedException {
        application.stop();
    }

    @Test
    void startsTheIntakeOfADocumentTheEngineForgot() throws Exception {
        application.start("--camunda.client.worker.defaults.enabled=false");
        application.send("nota.xml", FreshXml.invoice());
        application.await(1, PROCESSES);
        Awaitility.await().until(() -> application.count(WAITING_EVENTS) == 0);
        assertThat(application.count(RECEIVED)).as("begun by nobody").isEqualTo(1);
        application.kill();
        loseTheEngine();

        application.start("--sisinfo.engine.stranded-interval=1s");
        application.await(1, REVIEWS);

        assertThat(application.count(PROCESSES)).as("processes").isEqualTo(1);
        assertThat(application.count("select count(*) from sisinfo.intake"))
                .as("intakes")
                .isEqualTo(1);
    }

    /** As docs/running.md says; and the document has lain there for a while. */
    private void loseTheEngine() throws SQLException, IOException {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> application.processes("engine").isEmpty());
        var root = folder.toRealPath();
        FileSystemUtils.deleteRecursively(root.resolve("engine"));
        try (var data = DataFolder.open(root);
                var postgres = Postgres.start(data, 0);
                var connection = DriverManager.getConnection(postgres.url(), Postgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("drop schema engine cascade");
            statement.execute("update sisinfo.document set received_at = received_at - interval '2 minutes'");
        }
    }
}
