package sisinfo.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says how long somebody must wait before doing something again; zero is now. */
@Component
public class Limits {

    private final Tallies tallies;
    private final Clock clock;

    Limits(Tallies tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Takes one of what the limit allows; when there is none left, nothing is taken. */
    public Duration take(Limit limit, String who) {
        Instant now = clock.instant();
        Duration apart = limit.period().dividedBy(limit.times());
        Duration room = limit.period().minus(apart);
        var before = tallies.change(key(limit, who), now, limit.period(), tally -> taken(tally, now, apart, room));
        return positive(Duration.between(now, before.at()).minus(room));
    }

    /**
     * Counts a guess as wrong before anybody looks at it, so that many at once are counted one by one; a right one is
     * taken back. While one has to wait nothing is counted: waiting longer is no punishment for asking.
     */
    public Duration guess(Guesses guesses, String who) {
        Instant now = clock.instant();
        Duration keep = Guesses.FADING.multipliedBy(guesses.most() + 1L);
        var before = tallies.change(key(guesses, who), now, keep, tally -> counted(guesses, tally, now));
        return left(guesses, before, now);
    }

    /** How long the next guess would have to wait. */
    public Duration waitFor(Guesses guesses, String who) {
        Instant now = clock.instant();
        return left(guesses, tallies.look(key(guesses, who), now), now);
    }

    /** The last guess was right after all. */
    public void takeBack(Guesses guesses, String who) {
        Instant now = clock.instant();
        Duration keep = Guesses.FADING.multipliedBy(guesses.most() + 1L);
        tallies.change(key(guesses, who), now, keep, tally -> taken(guesses, tally, now));
    }

    public void forget(Guesses guesses, String who) {
        tallies.forget(key(guesses, who));
    }

    /** The time of a tally is when what was taken would be used up at an even pace. */
    private static Tally taken(Tally tally, Instant now, Duration apart, Duration room) {
        Instant used = tally.at().isAfter(now) ? tally.at() : now;
        return Duration.between(now, used).compareTo(room) > 0 ? tally : new Tally(tally.count(), used.plus(apart));
    }

    private static Tally counted(Guesses guesses, Tally tally, Instant now) {
        if (left(guesses, tally, now).isPositive()) {
            return tally;
        }
        return new Tally(Math.min(tally.faded(now).count() + 1, guesses.most()), now);
    }

    /** Without a wait: the one before had been waited for already. */
    private static Tally taken(Guesses guesses, Tally tally, Instant now) {
        long count = Math.max(0, tally.count() - 1);
        return new Tally(count, now.minus(guesses.waitAfter(count)));
    }

    private static Duration left(Guesses guesses, Tally tally, Instant now) {
        return positive(guesses.waitAfter(tally.count()).minus(Duration.between(tally.at(), now)));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /** Neither addresses nor e-mails are to be read in Redis. */
    private static String key(Enum<?> what, String who) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(who.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return what.name().toLowerCase(Locale.ROOT) + ":" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
