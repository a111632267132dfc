package sisinfo.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a job ours for as long as we work on it, and not much longer: the time the engine gives us is short and is asked
 * for again and again. A killed worker asks no more, so its job soon goes to another; so does one that hangs.
 */
final class Lease implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int ASKED_FOR_IN_EACH = 3;

    private final CamundaClient camunda;
    private final JobHandler work;
    private final Duration time;
    private final ScheduledExecutorService renewals;
    private final Clock clock;

    Lease(CamundaClient camunda, JobHandler work, Duration time, ScheduledExecutorService renewals, Clock clock) {
        this.camunda = camunda;
        this.work = work;
        this.time = time;
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public void handle(JobClient client, ActivatedJob job) throws Exception {
        if (hasWaitedTooLong(job) && !isStillOpen(job)) {
            LOG.debug("Job {} was done elsewhere while it waited here", job.getKey());
            return;
        }
        long pause = time.toMillis() / ASKED_FOR_IN_EACH;
        var end = clock.instant().plus(LONGEST);
        var renewal = renewals.scheduleWithFixedDelay(() -> renew(job, end), pause, pause, TimeUnit.MILLISECONDS);
        try {
            work.handle(client, job);
        } finally {
            renewal.cancel(false);
        }
    }

    /** Only a hint, since clocks differ; the engine has the last word. */
    private boolean hasWaitedTooLong(ActivatedJob job) {
        return clock.millis() > job.getDeadline();
    }

    private boolean isStillOpen(ActivatedJob job) {
        try {
            camunda.newUpdateTimeoutCommand(job).timeout(time).send().join();
            return true;
        } catch (RuntimeException refused) {
            LOG.debug("Job {} is not ours any more: {}", job.getKey(), refused.toString());
            return false;
        }
    }

    /** An engine that is away is asked again in the next turn. */
    private void renew(ActivatedJob job, Instant end) {
        if (clock.instant().isBefore(end)) {
            var _ = camunda.newUpdateTimeoutCommand(job).timeout(time).send();
        }
    }
}
