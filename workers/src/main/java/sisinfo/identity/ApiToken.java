package sisinfo.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a machine shows instead of a password; acts as the person it was issued for. */
@Entity
@SuppressWarnings("unused") // columns that only queries read
@Table(name = "api_token")
class ApiToken {

    @Id
    private UUID id;

    private String hash;
    private String label;
    private UUID userId;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    private Instant createdAt;
    private @Nullable Instant expiresAt; // null for none from before there was an end
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ApiToken() {}

    ApiToken(UUID id, String hash, TokenWish wish, UUID userId, Instant now) {
        this.id = id;
        this.hash = hash;
        this.label = wish.label();
        this.userId = userId;
        this.scope = wish.scope();
        this.createdAt = now;
        this.expiresAt = now.plus(wish.validity());
    }

    UUID owner() {
        return userId;
    }

    TokenScope scope() {
        return scope;
    }

    /** Returns whether it was valid until now. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    ApiTokenView view() {
        return new ApiTokenView(id, label, userId, scope, createdAt, expiresAt, lastUsedAt, revokedAt);
    }
}
