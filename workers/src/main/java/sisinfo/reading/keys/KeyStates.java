package sisinfo.reading.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.reading.AiKeyRefused;
import sisinfo.reading.AiKeysEmpty;

/** The durable state of keys and projects. */
@Repository
@Transactional
class KeyStates {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    KeyStates(JdbcClient jdbc, AuditTrail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    /** Keys that left the configuration stay in the table, so that a dead one stays dead when it comes back. */
    void configure(List<AiKey> keys) {
        jdbc.sql("update sisinfo.ai_key set configured = false").update();
        for (var key : keys) {
            jdbc.sql("""
                            insert into sisinfo.ai_key (fingerprint, project, masked, dead, calls, failures, configured)
                            values (?, ?, ?, false, 0, 0, true)
                            on conflict (fingerprint) do update set project = excluded.project, configured = true
                            """).params(key.fingerprint(), key.project(), key.masked()).update();
            jdbc.sql("insert into sisinfo.ai_project (project) values (?) on conflict do nothing")
                    .param(key.project())
                    .update();
        }
    }

    boolean isDead(String fingerprint) {
        return jdbc.sql("select dead from sisinfo.ai_key where fingerprint = ?")
                .param(fingerprint)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Nullable
    Instant parkedUntil(String project) {
        return jdbc.sql("select parked_until from sisinfo.ai_project where project = ? and parked_until is not null")
                .param(project)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** The later end counts: a minute's pause does not shorten a day's. */
    void park(String project, Instant until, String quota) {
        jdbc.sql("""
                        insert into sisinfo.ai_project (project, parked_until, parked_by) values (:project, :until, :quota)
                        on conflict (project) do update set parked_until = excluded.parked_until, parked_by = excluded.parked_by
                         where sisinfo.ai_project.parked_until is null or sisinfo.ai_project.parked_until < excluded.parked_until
                        """)
                .param("project", project)
                .param("until", Timestamp.from(until))
                .param("quota", quota)
                .update();
    }

    /** A key that is dead already dies no second time. */
    void kill(AiKey key, String because) {
        jdbc.sql(
                        "update sisinfo.ai_key set dead = true, dead_because = ? where fingerprint = ? and not dead returning masked")
                .params(because, key.fingerprint())
                .query(String.class)
                .list()
                .forEach(masked -> tell(key, masked, because));
    }

    private void tell(AiKey key, String masked, String because) {
        trail.record(AuditEvent.of(Action.AI_KEY_REFUSED, masked)
                .changed("dead", false, true)
                .because(because));
        events.publishEvent(new AiKeyRefused(UUID.randomUUID(), key.project()));
    }

    void announceEmpty(Instant now, @Nullable Instant until) {
        events.publishEvent(new AiKeysEmpty(now, until));
    }

    void revive(String masked) {
        int revived = jdbc.sql("update sisinfo.ai_key set dead = false, dead_because = null where masked = ? and dead")
                .param(masked)
                .update();
        if (revived > 0) {
            trail.record(AuditEvent.of(Action.AI_KEY_REVIVED, masked).changed("dead", true, false));
        }
    }

    void count(String fingerprint, boolean failed, Instant now) {
        jdbc.sql(
                        "update sisinfo.ai_key set calls = calls + 1, failures = failures + ?, last_used_at = ? where fingerprint = ?")
                .params(failed ? 1 : 0, Timestamp.from(now), fingerprint)
                .update();
    }

    List<AiKeyView> views(Instant now) {
        return jdbc.sql("""
                        select k.*, case when p.parked_until > ? then p.parked_until end as resets_at, p.parked_by
                          from sisinfo.ai_key k left join sisinfo.ai_project p using (project)
                         where k.configured order by k.project, k.masked
                        """)
                .param(Timestamp.from(now))
                .query((row, n) -> view(row))
                .list();
    }

    private static AiKeyView view(ResultSet row) throws SQLException {
        var resetsAt = instant(row, "resets_at");
        return new AiKeyView(
                row.getString("masked"),
                row.getString("project"),
                row.getBoolean("dead"),
                row.getString("dead_because"),
                resetsAt,
                resetsAt == null ? null : row.getString("parked_by"),
                row.getLong("calls"),
                row.getLong("failures"),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
