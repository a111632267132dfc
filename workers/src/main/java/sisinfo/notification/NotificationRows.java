package sisinfo.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows; numbers grow in the order of commits, so that nobody who asks for what came later misses one. */
@Repository
class NotificationRows {

    private static final long TURN = 7500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    NotificationRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else writes: without it, a higher number could be seen before a lower. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(TURN).query().singleRow();
    }

    /** Empty when the person was told before. */
    Optional<Long> add(Announcement it, UUID recipient, boolean inApp) {
        return jdbc.sql("""
                insert into sisinfo.notification
                    (recipient, kind, event_key, subject_kind, subject_id, parameters, in_app, created_at)
                values (:recipient, :kind, :event, :subjectKind, :subject, :parameters::jsonb, :inApp, :now)
                on conflict (event_key, recipient) do nothing returning seq""")
                .param("recipient", recipient)
                .param("kind", it.kind().id())
                .param("event", it.eventKey())
                .param("subjectKind", it.subjectKind().name())
                .param("subject", it.subjectId())
                .param("parameters", json.writeValueAsString(it.parameters()))
                .param("inApp", inApp)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }
}
