package sisinfo.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Open;

/** Which browsers a person has signed in from, told by a secret that only the browser has. */
@Service
@Transactional
@Open("asked at the door")
public class KnownDevices {

    /** So long a browser is remembered after its last sign-in. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean knows(String email, String token) {
        return jdbc.sql("""
                select exists (select from sisinfo.known_device d join sisinfo.app_user u on u.id = d.user_id
                                where u.email = :email and d.token_hash = :hash and d.last_seen > :since)""")
                .param("email", EmailAddress.normalized(email))
                .param("hash", hash(token))
                .param("since", since())
                .query(Boolean.class)
                .single();
    }

    /** Gives the secret the browser is to keep: its own when we gave it, a new one otherwise. */
    public String arrive(UUID user, String token, String agent, String address) {
        if (touch(user, token)) {
            return token;
        }
        boolean first = count(user) == 0;
        String kept = isOurs(token) ? token : next();
        jdbc.sql("insert into sisinfo.known_device (token_hash, user_id, first_seen, last_seen) values (?, ?, ?, ?)"
                        + " on conflict (user_id, token_hash) do update set last_seen = excluded.last_seen")
                .params(hash(kept), user, now(), now())
                .update();
        if (!first) {
            events.publishEvent(new SignedInFromNewDevice(user, agent, address, clock.instant()));
        }
        return kept;
    }

    private boolean touch(UUID user, String token) {
        return jdbc.sql("update sisinfo.known_device set last_seen = ?"
                                + " where user_id = ? and token_hash = ? and last_seen > ?")
                        .params(now(), user, hash(token), since())
                        .update()
                > 0;
    }

    private long count(UUID user) {
        return jdbc.sql("select count(*) from sisinfo.known_device where user_id = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    /** Several people may use one browser, but nobody brings a secret we did not make. */
    private boolean isOurs(String token) {
        return jdbc.sql("select exists (select from sisinfo.known_device where token_hash = ? and last_seen > ?)")
                .params(hash(token), since())
                .query(Boolean.class)
                .single();
    }

    private String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(REMEMBERED));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
