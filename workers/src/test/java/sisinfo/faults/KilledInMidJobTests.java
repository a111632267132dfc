package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.document.SampleFiles;

/** The application dies while it reads a document: nobody has to wait long until another reads it. */
@Tag("fault")
class KilledInMidJobTests {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final String READING = "select count(*) from sisinfo.document where status = 'READING'";
    private static final String IN_REVIEW = "select count(*) from engine.user_task where state = 'CREATED'";
    private static final String INTAKES = "select count(*) from sisinfo.intake";

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
    void theDocumentGoesOnSoonAfterTheNextStart() throws Exception {
        application.start();
        application.awaitEngine(1);
        application.send("large.png", SampleFiles.picture(1600, 2200, "png"));
        application.await(1, READING);
        application.kill();

        application.start();
        application.awaitEngine(2);
        var back = Instant.now();
        assertThat(application.count(READING)).as("left in the middle").isEqualTo(1);
        application.await(1, IN_REVIEW);

        assertThat(Duration.between(back, Instant.now())).isLessThan(BOUND);
        assertThat(application.count(INTAKES)).as("intakes").isEqualTo(1);
    }
}
