package sisinfo.identity;

import jakarta.persistence.Entity;
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
    private Instant createdAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ApiToken() {}

    ApiToken(UUID id, String hash, String label, UUID userId, Instant now) {
        this.id = id;
        this.hash = hash;
        this.label = label;
        this.userId = userId;
        this.createdAt = now;
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
        return new ApiTokenView(id, label, userId, createdAt, lastUsedAt, revokedAt);
    }
}
