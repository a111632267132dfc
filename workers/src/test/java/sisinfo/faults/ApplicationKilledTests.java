package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sisinfo.document.SampleFiles;

/** The whole application is killed at each step of the intake and started again; Mongo is away all the time. */
@Tag("fault")
class ApplicationKilledTests {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationKilledTests.class);
    private static final int SMALL = 6;
    private static final int ALL = SMALL + 1;
    private static final String RECEIVED = "select count(*) from sisinfo.document";
    private static final String READING = "select count(*) from engine.element_instance"
            + " where element_id in ('Task_ReadExactly', 'Task_ReadByOcr')"; // begun: on a quick machine it may be over
    private static final String IN_REVIEW = "select count(*) from sisinfo.intake where status = 'IN_REVIEW'";
    private static final String DECIDED = "select count(*) from sisinfo.intake where decided_at is not null";
    private static final String REGISTERED = "select count(*) from sisinfo.document where status = 'REGISTERED'";
    private static final String ENDED = "select count(*) from engine.process_instance"
            + " where process_id = 'InvoiceIntakeProcess' and state = 'COMPLETED'";

    private static final String BEGUN = "select count(*) from sisinfo.document where status <> 'RECEIVED'";
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(45);

    private static final String WITH_A_PERSON = "--" + DecidingPerson.AWAITS + "=" + ALL;

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
    void everyAcknowledgedDocumentIsRegisteredOnceWhereverTheApplicationDied() throws Exception {
        killedWhen(RECEIVED, 2, this::sendSmall);
        killedWhen(READING, 1, () -> {
            application.send("large.png", SampleFiles.picture(1600, 2200, "png"));
            goesOnSoon(1, READING);
        });
        killedWhen(DECIDED, 1, () -> goesOnSoon(ALL, BEGUN), WITH_A_PERSON);
        assertThat(application.count(IN_REVIEW)).as("still in review").isPositive();

        application.start(WITH_A_PERSON);
        application.await(ALL, REGISTERED);
        application.await(ALL, ENDED);
        LOG.info("{} s after the start: everything has ended", age());

        assertThat(application.count(RECEIVED)).as("documents").isEqualTo(ALL);
        assertThat(application.count("select count(*) from sisinfo.invoice"))
                .as("invoices")
                .isEqualTo(ALL);
        assertThat(application.count("select count(*) from engine.user_task"))
                .as("reviews")
                .isEqualTo(ALL);
        assertThat(application.count("select count(*) from engine.process_instance where parent_key is null"))
                .as("processes")
                .isEqualTo(ALL);
        assertThat(application.processes("redis")).as("Redis, without orphans").hasSize(1);
        assertThat(application.said("was stranded")).as("needed the last net").isFalse();
    }

    /** Also what was acknowledged before the application died. */
    private void goesOnSoon(int atLeast, String step) {
        application.await(atLeast, step);
        var since = application.sinceEngineServes();
        LOG.info("{} s after the start, {} s of them with an engine: {}", age(), since.toSeconds(), step);
        assertThat(since).as(step).isLessThan(GOES_ON_WITHIN);
    }

    private long age() {
        return application.age().toSeconds();
    }

    private void killedWhen(String step, int atLeast, Action action, String... options) throws Exception {
        application.start(options);
        action.act();
        application.await(atLeast, step);
        application.kill();
    }

    private void sendSmall() throws IOException {
        for (int i = 0; i < SMALL; i++) {
            application.send("small-%d".formatted(i), i % 2 == 0 ? FreshXml.invoice() : picture());
        }
    }

    private static byte[] picture() {
        return SampleFiles.picture(120, 160, "png");
    }

    private interface Action {
        void act() throws Exception;
    }
}
