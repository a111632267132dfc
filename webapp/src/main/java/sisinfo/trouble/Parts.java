package sisinfo.trouble;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every part now and then how it is, in the background: a page never waits for the answer. */
@Component("parts")
@EnableConfigurationProperties(TroubleProperties.class)
public class Parts {

    private static final Logger log = LoggerFactory.getLogger(Parts.class);

    private final HealthEndpoint health;
    private final Duration patience;
    private final Clock clock;
    private final Map<Part, Instant> asked = new ConcurrentHashMap<>();
    private final Set<Part> down = ConcurrentHashMap.newKeySet();

    Parts(HealthEndpoint health, TroubleProperties properties, Clock clock) {
        this.health = health;
        this.patience = properties.patience();
        this.clock = clock;
    }

    /** In the order of {@link Part}. */
    public Set<Part> away() {
        Instant late = clock.instant().minus(patience);
        return Arrays.stream(Part.values())
                .filter(part -> down.contains(part) || isBefore(asked.get(part), late))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Scheduled(fixedDelayString = "${sisinfo.trouble.interval:3s}")
    void ask() {
        for (Part part : Part.values()) {
            // One question at a time: a part that hangs would gather them.
            if (asked.putIfAbsent(part, clock.instant()) == null) {
                Thread.ofPlatform().daemon().name("ask-" + part).start(() -> ask(part));
            }
        }
    }

    private void ask(Part part) {
        boolean well = false;
        try {
            well = isWell(part);
        } finally {
            note(part, well);
            asked.remove(part);
        }
    }

    /** The endpoint also knows reactive indicators, as that of Redis is. What nobody knows is not part of us. */
    private boolean isWell(Part part) {
        var answer = health.healthForPath(part.health());
        return answer == null || Status.UP.equals(answer.getStatus());
    }

    private void note(Part part, boolean well) {
        if (well && down.remove(part)) {
            log.info("{} is back", part);
        } else if (!well && down.add(part)) {
            log.warn("{} is away", part);
        }
    }

    private static boolean isBefore(@Nullable Instant time, Instant limit) {
        return time != null && time.isBefore(limit);
    }
}
