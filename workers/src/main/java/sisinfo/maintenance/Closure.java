package sisinfo.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The house is closed.
 *
 * @param until as planned; null when nobody can tell
 * @param words for whoever is turned away
 */
public record Closure(Instant since, @Nullable Instant until, String words) {}
