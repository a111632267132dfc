package sisinfo.caches;

import java.time.Duration;
import tools.jackson.core.type.TypeReference;

/**
 * A cache a feature wants; a bean of this kind makes it.
 *
 * @param version to be counted up when the same type comes to mean something else
 */
public record CacheSpec(String name, int version, TypeReference<?> type, Duration keep) {}
