package sisinfo.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine's token as administrators see it.
 *
 * @param expiresAt null: only when it is revoked
 * @param lastUsedAt null while it was never used
 * @param revokedAt null while it is valid
 */
public record ApiTokenView(
        UUID id,
        String label,
        UUID userId,
        TokenScope scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it still works, as long as its owner has access. */
    public boolean isValid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
