package sisinfo.dashboard;

import java.time.Instant;

/** The figures of the home page; lists longer than the limit count as the limit. */
public record Tiles(long mine, long unassigned, long reading, long registeredThisMonth, Instant at) {

    public static final int LIMIT = 1000;
}
