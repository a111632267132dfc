package sisinfo.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open once: the token goes into a letter, only its hash stays here. */
@Component
class OneTimeLinks {

    private static final String OPEN =
            " where hash = :hash and purpose = :purpose and used_at is null and revoked_at is null and expires_at > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for. */
    enum Purpose {
        INVITATION,
        RECOVERY
    }

    /** Links for the same purpose stop working. */
    String issue(UUID userId, Purpose purpose, Duration valid) {
        revoke(userId, purpose);
        String token = Secrets.token();
        Instant now = clock.instant();
        jdbc.sql("insert into sisinfo.one_time_link (hash, user_id, purpose, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(Secrets.hash(token), userId, purpose.name(), at(now), at(now.plus(valid)))
                .update();
        return token;
    }

    Optional<UUID> find(String token, Purpose purpose) {
        return jdbc.sql("select user_id from sisinfo.one_time_link" + OPEN)
                .param("hash", Secrets.hash(token))
                .param("purpose", purpose.name())
                .param("now", at(clock.instant()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** True for one caller only, however many come at the same moment. */
    boolean use(String token, Purpose purpose) {
        return jdbc.sql("update sisinfo.one_time_link set used_at = :now" + OPEN)
                        .param("hash", Secrets.hash(token))
                        .param("purpose", purpose.name())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    void revoke(UUID userId, Purpose purpose) {
        jdbc.sql("update sisinfo.one_time_link set revoked_at = ? where user_id = ? and purpose = ?"
                        + " and used_at is null and revoked_at is null")
                .params(at(clock.instant()), userId, purpose.name())
                .update();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
