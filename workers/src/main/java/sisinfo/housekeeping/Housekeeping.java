package sisinfo.housekeeping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import sisinfo.invoice.Intakes;
import sisinfo.reading.Readings;

/** Throws away at night what was kept only to work with. Public, because JobRunr calls it. */
@Component
@EnableConfigurationProperties(HousekeepingProperties.class)
public class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Readings readings;
    private final Intakes intakes;
    private final HousekeepingProperties properties;
    private final Clock clock;

    Housekeeping(Readings readings, Intakes intakes, HousekeepingProperties properties, Clock clock) {
        this.readings = readings;
        this.intakes = intakes;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Empties what readers and the AI model said of documents, some days after the decision about their invoice (L-11).
     * Safe to repeat, and for two at once: what is empty stays empty.
     */
    @Recurring(
            id = "forget-raw-readings",
            cron = "${sisinfo.housekeeping.cron:30 2 * * *}",
            zoneId = "America/Sao_Paulo")
    @Job(name = "Forget raw readings")
    public void forgetRawReadings() {
        Instant limit = clock.instant().minus(properties.rawReadings());
        int forgotten = 0;
        List<UUID> some = readings.kept(new UUID(0, 0), limit, properties.batch());
        while (!some.isEmpty()) {
            forgotten += readings.forget(intakes.settledBefore(limit, some));
            some = readings.kept(some.getLast(), limit, properties.batch());
        }
        LOG.info("Raw readings of before {} were forgotten: {}", limit, forgotten);
    }
}
