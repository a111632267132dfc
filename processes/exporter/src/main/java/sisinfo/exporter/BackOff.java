package sisinfo.exporter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;

/** When to try again, and how often to say that it did not work. */
final class BackOff {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Logger log;
    private final int partition;
    private final InstantSource clock;
    private Duration delay = SHORTEST;
    private Instant next = Instant.MIN;
    private Instant nextWord = Instant.MIN;
    private Instant since = Instant.MIN;
    private int failures;

    BackOff(Logger log, int partition, InstantSource clock) {
        this.log = log;
        this.partition = partition;
        this.clock = clock;
    }

    boolean isWaiting() {
        return clock.instant().isBefore(next);
    }

    void failed(Exception fault) {
        Instant now = clock.instant();
        since = failures++ == 0 ? now : since;
        if (!now.isBefore(nextWord)) {
            log.warn(
                    "PostgreSQL does not take the records of partition {} ({}); trying again until it does",
                    partition,
                    Faults.brief(fault));
            nextWord = now.plus(SILENCE);
        }
        next = now.plus(delay);
        delay = delay.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : delay.multipliedBy(2);
    }

    void worked() {
        if (failures > 0) {
            log.info(
                    "PostgreSQL takes the records of partition {} again, after {} failures in {} s",
                    partition,
                    failures,
                    Duration.between(since, clock.instant()).toSeconds());
            failures = 0;
            delay = SHORTEST;
            next = Instant.MIN;
            nextWord = Instant.MIN;
        }
    }
}
