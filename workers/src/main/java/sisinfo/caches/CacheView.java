package sisinfo.caches;

import java.time.Duration;

/** How a cache did in this process since it started. */
public record CacheView(String name, Duration keep, long hits, long misses) {

    /** In per cent; 0 before the first question. */
    public long ratio() {
        long asked = hits + misses;
        return asked == 0 ? 0 : Math.round(100.0 * hits / asked);
    }
}
