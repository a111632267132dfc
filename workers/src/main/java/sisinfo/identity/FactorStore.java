package sisinfo.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second factors and recovery codes as rows. */
@Component
class FactorStore {

    private final JdbcClient jdbc;

    FactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param blockedUntil null while nobody tried too often */
    record Factor(
            byte[] secret,
            boolean confirmed,
            long lastStep,
            int failures,
            @Nullable Instant blockedUntil) {}

    /** Whoever tries two codes at the same moment waits here: each counts. */
    Optional<Factor> lock(UUID userId) {
        return jdbc.sql("select secret, confirmed_at, last_step, failures, blocked_until from sisinfo.second_factor"
                        + " where user_id = ? for update")
                .param(userId)
                .query((row, n) -> new Factor(
                        row.getBytes(1),
                        row.getTimestamp(2) != null,
                        row.getLong(3),
                        row.getInt(4),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant()))
                .optional();
    }

    boolean isOn(UUID userId) {
        return jdbc.sql("select 1 from sisinfo.second_factor where user_id = ? and confirmed_at is not null")
                .param(userId)
                .query((row, n) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    Set<UUID> owners() {
        return new HashSet<>(jdbc.sql("select user_id from sisinfo.second_factor where confirmed_at is not null")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** A confirmed one stays. */
    void begin(UUID userId, byte[] secret, Instant now) {
        jdbc.sql("insert into sisinfo.second_factor (user_id, secret, created_at, last_step, failures)"
                        + " values (?, ?, ?, 0, 0) on conflict (user_id) do update set secret = excluded.secret,"
                        + " created_at = excluded.created_at where second_factor.confirmed_at is null")
                .params(userId, secret, Timestamp.from(now))
                .update();
    }

    void confirm(UUID userId, Instant now) {
        jdbc.sql("update sisinfo.second_factor set confirmed_at = ? where user_id = ?")
                .params(Timestamp.from(now), userId)
                .update();
    }

    void succeeded(UUID userId, long step) {
        jdbc.sql("update sisinfo.second_factor set last_step = ?, failures = 0, blocked_until = null"
                        + " where user_id = ?")
                .params(step, userId)
                .update();
    }

    void failed(UUID userId, int failures, @Nullable Instant blockedUntil) {
        jdbc.sql("update sisinfo.second_factor set failures = :failures, blocked_until = :until where user_id = :id")
                .param("failures", failures)
                .param("until", blockedUntil == null ? null : Timestamp.from(blockedUntil))
                .param("id", userId)
                .update();
    }

    boolean remove(UUID userId) {
        return jdbc.sql("delete from sisinfo.second_factor where user_id = ?")
                        .param(userId)
                        .update()
                == 1;
    }

    void addRecoveryCode(UUID userId, String hash) {
        jdbc.sql("insert into sisinfo.recovery_code (user_id, hash) values (?, ?)")
                .params(userId, hash)
                .update();
    }

    boolean useRecoveryCode(UUID userId, String hash, Instant now) {
        return jdbc.sql("update sisinfo.recovery_code set used_at = ? where user_id = ? and hash = ?"
                                + " and used_at is null")
                        .params(Timestamp.from(now), userId, hash)
                        .update()
                == 1;
    }

    int recoveryCodesLeft(UUID userId) {
        return jdbc.sql("select count(*) from sisinfo.recovery_code where user_id = ? and used_at is null")
                .param(userId)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
