package sisinfo.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Offers again what the engine could not take: at once when it answers again, in small batches. Listeners are safe to
 * repeat, so several processes may do this at the same time.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 100;

    private final CamundaClient camunda;
    private final FailedEventPublications failed;

    Outbox(CamundaClient camunda, FailedEventPublications failed) {
        this.camunda = camunda;
        this.failed = failed;
    }

    @Scheduled(fixedDelayString = "${sisinfo.engine.retry-interval:5s}")
    void offerAgain() {
        if (isEngineThere()) {
            failed.resubmit(ResubmissionOptions.defaults()
                    .withBatchSize(BATCH)
                    .withMaxInFlight(BATCH)
                    .withMinAge(Duration.ofSeconds(1)));
        }
    }

    private boolean isEngineThere() {
        try {
            camunda.newTopologyRequest()
                    .requestTimeout(Duration.ofSeconds(2))
                    .send()
                    .join();
            return true;
        } catch (RuntimeException e) {
            LOG.debug("The engine is away: {}", e.toString());
            return false;
        }
    }
}
