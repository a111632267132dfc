package sisinfo.reading.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an admin sees of a key.
 *
 * @param resetsAt when its project's quota comes back; null while there is quota
 * @param quota the quota that ran out, as the provider names it
 */
public record AiKeyView(
        String masked,
        String project,
        boolean dead,
        @Nullable String deadBecause,
        @Nullable Instant resetsAt,
        @Nullable String quota,
        long calls,
        long failures,
        @Nullable Instant lastUsedAt) {}
