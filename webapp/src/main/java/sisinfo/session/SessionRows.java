package sisinfo.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.access.Role;

/** Sessions in PostgreSQL: what has no row has ended, whatever Redis says. */
@Component
class SessionRows {

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That a session exists, in which version, and when it was last seen according to the row. */
    record Head(int version, Instant seen) {}

    /** Whose it is; null before somebody signs in. */
    record Owner(
            @Nullable UUID user,
            @Nullable String agent,
            @Nullable String address) {}

    Optional<Head> head(SessionKey key) {
        return jdbc.sql("select version, seen_at from sisinfo.web_session where key = ?")
                .param(key.bytes())
                .query((row, n) -> new Head(row.getInt(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    Optional<SessionContent> find(SessionKey key) {
        return content("select version, created_at, seen_at, content from sisinfo.web_session where key = ?", key);
    }

    Optional<SessionContent> lock(SessionKey key) {
        return content(
                "select version, created_at, seen_at, content from sisinfo.web_session where key = ? for update", key);
    }

    void insert(SessionKey key, SessionContent content, Instant expires, Owner owner) {
        jdbc.sql("""
                insert into sisinfo.web_session
                    (key, public_id, user_id, created_at, seen_at, expires_at, version, content, agent, address)
                values (:key, :publicId, :user, :created, :seen, :expires, :version, :content, :agent, :address)""")
                .param("key", key.bytes())
                .param("publicId", UUID.randomUUID())
                .param("user", owner.user())
                .param("created", Timestamp.from(content.created()))
                .param("seen", Timestamp.from(content.seen()))
                .param("expires", Timestamp.from(expires))
                .param("version", content.version())
                .param("content", content.attributes())
                .param("agent", owner.agent())
                .param("address", owner.address())
                .update();
    }

    void replace(SessionKey before, SessionKey key, SessionContent content, Instant expires, Owner owner) {
        jdbc.sql("""
                update sisinfo.web_session
                   set key = :key, user_id = :user, created_at = :created, seen_at = :seen, expires_at = :expires, version = :version,
                       content = :content, agent = :agent, address = :address
                 where key = :before""")
                .param("before", before.bytes())
                .param("key", key.bytes())
                .param("user", owner.user())
                .param("created", Timestamp.from(content.created()))
                .param("seen", Timestamp.from(content.seen()))
                .param("expires", Timestamp.from(expires))
                .param("version", content.version())
                .param("content", content.attributes())
                .param("agent", owner.agent())
                .param("address", owner.address())
                .update();
    }

    void touch(SessionKey key, Instant seen, Instant expires) {
        jdbc.sql("update sisinfo.web_session set seen_at = ?, expires_at = ? where key = ?")
                .params(Timestamp.from(seen), Timestamp.from(expires), key.bytes())
                .update();
    }

    void delete(SessionKey key) {
        jdbc.sql("delete from sisinfo.web_session where key = ?")
                .param(key.bytes())
                .update();
    }

    int deleteExpired(Instant now) {
        return jdbc.sql("delete from sisinfo.web_session where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }

    List<SessionView> of(UUID user, SessionKey here, Instant now) {
        return jdbc.sql("""
                select public_id, agent, address, created_at, seen_at, key = :here
                  from sisinfo.web_session where user_id = :user and expires_at > :now
                 order by key = :here desc, seen_at desc""")
                .param("user", user)
                .param("here", here.bytes())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new SessionView(
                        row.getObject(1, UUID.class),
                        String.valueOf(row.getString(2)),
                        String.valueOf(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant(),
                        row.getBoolean(6)))
                .list();
    }

    /** Of these the ones that have not ended, of people who are active, and their roles. */
    Map<SessionKey, Role> open(Collection<SessionKey> keys, Instant now) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select s.key, u.role from sisinfo.web_session s join sisinfo.app_user u on u.id = s.user_id
                 where s.key in (:keys) and s.expires_at > :now and s.created_at > :oldest and u.active""")
                .param("keys", keys.stream().map(SessionKey::bytes).toList())
                .param("now", Timestamp.from(now))
                .param("oldest", Timestamp.from(now.minus(SessionStore.LONGEST)))
                .query((row, n) -> Map.entry(SessionKey.of(row.getBytes(1)), Role.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<SessionKey> delete(UUID user, UUID publicId) {
        return jdbc.sql("delete from sisinfo.web_session where user_id = ? and public_id = ? returning key")
                .params(user, publicId)
                .query((row, n) -> SessionKey.of(row.getBytes(1)))
                .list();
    }

    List<SessionKey> deleteOthers(UUID user, @Nullable SessionKey here) {
        return jdbc.sql("delete from sisinfo.web_session where user_id = ? and key <> ? returning key")
                .params(user, here == null ? new byte[0] : here.bytes())
                .query((row, n) -> SessionKey.of(row.getBytes(1)))
                .list();
    }

    /** Of everybody who is signed in, by whose they were. */
    Map<UUID, List<SessionKey>> deleteEverybodysOthers(SessionKey here) {
        record Ended(UUID user, SessionKey key) {}
        return jdbc
                .sql("delete from sisinfo.web_session where user_id is not null and key <> ? returning user_id, key")
                .param(here.bytes())
                .query((row, n) -> new Ended(row.getObject(1, UUID.class), SessionKey.of(row.getBytes(2))))
                .list()
                .stream()
                .collect(groupingBy(Ended::user, mapping(Ended::key, toList())));
    }

    private Optional<SessionContent> content(String sql, SessionKey key) {
        return jdbc.sql(sql)
                .param(key.bytes())
                .query((row, n) -> new SessionContent(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getBytes(4)))
                .optional();
    }
}
