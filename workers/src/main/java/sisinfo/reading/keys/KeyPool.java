package sisinfo.reading.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/**
 * Hands out projects that have quota left. The provider counts per project, not per key, so a used-up project rests
 * with all its keys; a refused key dies alone; a bad picture costs nobody anything (R-OCR-15, D-31).
 */
@Service
@Needs(Permission.PROCESS_STEP)
public class KeyPool {

    private static final Logger LOG = LoggerFactory.getLogger(KeyPool.class);
    /** The provider's day ends at its own midnight. */
    private static final ZoneId QUOTA_ZONE = ZoneId.of("America/Los_Angeles");
    /** The provider names the minute's end imprecisely. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);

    private final List<AiKey> keys;
    private final KeyStates states;
    private final ParkedProjects parked;
    private final Clock clock;

    KeyPool(KeyPoolProperties properties, KeyStates states, ParkedProjects parked, Clock clock) {
        this.keys = properties.all();
        this.states = states;
        this.parked = parked;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void configure() {
        states.configure(keys);
    }

    /** The first project in configuration order that can be asked now, or when to come back. */
    public Reservation reserve() {
        var projects = keys.stream()
                .filter(it -> !states.isDead(it.fingerprint()))
                .map(AiKey::project)
                .distinct()
                .toList();
        if (projects.isEmpty()) {
            return new Reservation.None();
        }
        return projects.stream()
                .filter(it -> parked.until(it) == null)
                .findFirst()
                .<Reservation>map(Reservation.Available::new)
                .orElseGet(() -> exhausted(projects));
    }

    /** A live key of the project; empty when its last one has died or its quota has ended meanwhile. */
    public Optional<AiKey> keyOf(String project) {
        return parked.until(project) != null
                ? Optional.empty()
                : keys.stream()
                        .filter(it -> it.project().equals(project) && !states.isDead(it.fingerprint()))
                        .findFirst();
    }

    public void succeeded(AiKey key) {
        states.count(key.fingerprint(), false, clock.instant());
    }

    /** The provider failed, or the picture is bad: the key stays. */
    public void failed(AiKey key) {
        states.count(key.fingerprint(), true, clock.instant());
    }

    public void usedUpForNow(AiKey key, Duration delay, String quota) {
        rest(key, clock.instant().plus(delay).plus(GRACE), quota);
    }

    public void usedUpForToday(AiKey key, String quota) {
        var midnight =
                clock.instant().atZone(QUOTA_ZONE).toLocalDate().plusDays(1).atStartOfDay(QUOTA_ZONE);
        rest(key, midnight.toInstant(), quota);
    }

    /** The provider does not know the key any more. */
    public void refused(AiKey key, String reason) {
        states.count(key.fingerprint(), true, clock.instant());
        states.kill(key, reason);
        LOG.warn("An AI key of project {} was refused ({}); replace it", key.project(), reason);
        announceWhenEmpty();
    }

    /** An admin says that the key works again. */
    @Needs(Permission.AI_KEY_MANAGE)
    public void revive(String masked) {
        states.revive(masked);
    }

    @Needs(Permission.AI_KEY_MANAGE)
    public List<AiKeyView> views() {
        return states.views(clock.instant());
    }

    private void rest(AiKey key, Instant until, String quota) {
        states.count(key.fingerprint(), true, clock.instant());
        parked.park(key.project(), until, quota);
        LOG.info("AI project {} rests until {} ({})", key.project(), until, quota);
        announceWhenEmpty();
    }

    /** A minute's quota comes back before anybody has read that it is gone. */
    private void announceWhenEmpty() {
        var now = clock.instant();
        switch (reserve()) {
            case Reservation.Available available -> {}
            case Reservation.None none -> states.announceEmpty(now, null);
            case Reservation.Exhausted exhausted -> {
                if (exhausted.retryAt().isAfter(now.plus(WORTH_TELLING))) {
                    states.announceEmpty(now, exhausted.retryAt());
                }
            }
        }
    }

    private Reservation exhausted(List<String> projects) {
        return projects.stream()
                .map(parked::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .<Reservation>map(Reservation.Exhausted::new)
                .orElseGet(() -> new Reservation.Available(projects.getFirst()));
    }
}
