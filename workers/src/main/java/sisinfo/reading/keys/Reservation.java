package sisinfo.reading.keys;

import java.time.Instant;

/** What the pool can offer now. */
public sealed interface Reservation {

    /** This project has quota and a live key. */
    record Available(String project) implements Reservation {}

    /** Every project is used up; the first one comes back at {@code retryAt}. */
    record Exhausted(Instant retryAt) implements Reservation {}

    /** No key is configured, or all are dead: waiting would not help. */
    record None() implements Reservation {}
}
