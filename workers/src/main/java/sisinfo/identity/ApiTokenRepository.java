package sisinfo.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The tokens of scanners and scripts as rows. */
interface ApiTokenRepository extends JpaRepository<ApiToken, UUID> {

    @Query("select t from ApiToken t, AppUser u where t.hash = :hash and t.revokedAt is null"
            + " and (t.expiresAt is null or t.expiresAt > :now) and u.id = t.userId and u.active")
    Optional<ApiToken> findValid(String hash, Instant now);

    @Query("select count(t) from ApiToken t where t.userId = :userId and t.revokedAt is null"
            + " and (t.expiresAt is null or t.expiresAt > :now)")
    int countValid(UUID userId, Instant now);

    List<ApiToken> findByUserIdOrderByCreatedAtDesc(UUID userId);

    /** At most once a minute: five hundred uploads at once must not queue up behind one row. */
    @Modifying
    @Query("update ApiToken t set t.lastUsedAt = :now"
            + " where t.hash = :hash and (t.lastUsedAt is null or t.lastUsedAt < :minuteAgo)")
    void touch(String hash, Instant now, Instant minuteAgo);

    List<ApiToken> findAllByOrderByCreatedAtDesc();
}
