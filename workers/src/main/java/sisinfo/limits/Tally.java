package sisinfo.limits;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept about one who is counted; how it reads depends on what is counted. */
record Tally(long count, Instant at) {

    static Tally none(Instant now) {
        return new Tally(0, now);
    }

    static Tally read(@Nullable String text, Instant now) {
        if (text == null) {
            return none(now);
        }
        int colon = text.indexOf(':');
        return new Tally(
                Long.parseLong(text, 0, colon, 10),
                Instant.ofEpochMilli(Long.parseLong(text, colon + 1, text.length(), 10)));
    }

    String text() {
        return count + ":" + at.toEpochMilli();
    }

    /** With what has faded since; the time moves along, so that the rest of a step is not lost. */
    Tally faded(Instant now) {
        long steps = Duration.between(at, now).toMillis() / Guesses.FADING.toMillis();
        if (count == 0 || steps <= 0) {
            return this;
        }
        return steps >= count ? none(now) : new Tally(count - steps, at.plus(Guesses.FADING.multipliedBy(steps)));
    }
}
