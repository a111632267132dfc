package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.StorageProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import sisinfo.EngineTest;
import sisinfo.housekeeping.Housekeeping;
import sisinfo.invoice.Journey;

/** PostgreSQL stays away until JobRunr gives up. */
@EngineTest
@Import(Journey.class)
class BackgroundJobsTests {

    @Autowired
    Journey journey;

    @Autowired
    BackgroundJobServer server;

    @Autowired
    JobScheduler scheduler;

    @Autowired
    StorageProvider jobs;

    @Autowired
    HealthEndpoint health;

    @Value("${sisinfo.embedded.folder}")
    String folder;

    @Test
    void runAgainWhenPostgresIsBack() throws Exception {
        journey.until(server::isRunning);
        try (var away = Victim.POSTGRES.away(folder)) {
            journey.until(() -> !server.isRunning());
            assertThat(state()).isEqualTo(Status.DOWN);
        }

        journey.awaitStore();
        var job = scheduler.<Housekeeping>enqueue(it -> it.forgetRawReadings());

        journey.until(() -> jobs.getJobById(job).hasState(StateName.SUCCEEDED));
        assertThat(state()).isEqualTo(Status.UP);
    }

    private Status state() {
        return health.healthForPath("JobRunr").getStatus();
    }
}
