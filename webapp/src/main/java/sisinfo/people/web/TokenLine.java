package sisinfo.people.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sisinfo.identity.ApiTokenView;

/**
 * A token in the list.
 *
 * @param owner empty in one's own list
 * @param state {@code VALID}, {@code EXPIRED} or {@code REVOKED}
 */
record TokenLine(
        String id,
        String label,
        String owner,
        String scope,
        String state,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant used) {

    static TokenLine of(ApiTokenView token, String owner, Instant now) {
        return new TokenLine(
                token.id().toString(),
                token.label(),
                owner,
                token.scope().name(),
                token.isValid(now) ? "VALID" : token.revokedAt() == null ? "EXPIRED" : "REVOKED",
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt());
    }
}
