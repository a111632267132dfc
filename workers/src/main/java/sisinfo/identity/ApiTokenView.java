package sisinfo.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine's token as administrators see it.
 *
 * @param lastUsedAt null while it was never used
 * @param revokedAt null while it is valid
 */
public record ApiTokenView(
        UUID id,
        String label,
        UUID userId,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
