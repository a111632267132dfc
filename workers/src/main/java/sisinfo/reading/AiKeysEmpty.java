package sisinfo.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * No AI key can be used.
 *
 * @param until when the first one comes back; null when all were refused, so that waiting does not help
 */
public record AiKeysEmpty(Instant at, @Nullable Instant until) {}
