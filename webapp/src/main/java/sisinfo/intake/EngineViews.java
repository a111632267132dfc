package sisinfo.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sisinfo.reading.process.DocumentReading;

/** Looks into the engine's projection; before the engine's first start there is none. */
@Repository
class EngineViews {

    private static final String OF_DOCUMENT = """
            with mine as (
                select p.key, p.process_id from engine.process_instance p
                  join engine.process_instance root on root.key = p.root_key
                 where root.subject = :subject)
            select exists (select 1 from mine) as started,
                   exists (select 1 from engine.incident where state = 'ACTIVE'
                            and process_instance_key in (select key from mine)) as trouble,
                   (select min(t.due_at) from engine.timer t join mine m on m.key = t.process_instance_key
                     where m.process_id = :reading) as ai_back_at,
                   exists (select 1 from engine.message_subscription s
                            where s.message_name = :go_on and s.correlation_key = :subject) as may_go_on,
                   (select min(due_at) from engine.user_task where subject = :subject and state = 'CREATED') as due
            """;

    private final JdbcClient jdbc;
    private volatile boolean there;

    EngineViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    EngineView of(UUID documentId) {
        if (!isThere()) {
            return EngineView.AWAY;
        }
        return jdbc.sql(OF_DOCUMENT)
                .param("subject", documentId.toString())
                .param("reading", DocumentReading.PROCESS_ID)
                .param("go_on", DocumentReading.Messages.GO_ON_WITHOUT_AI)
                .query((row, n) -> new EngineView(
                        row.getBoolean("started"),
                        row.getBoolean("trouble"),
                        instant(row.getTimestamp("ai_back_at")),
                        row.getBoolean("may_go_on"),
                        instant(row.getTimestamp("due"))))
                .single();
    }

    boolean isThere() {
        there = there
                || jdbc.sql("select to_regclass('engine.user_task') is not null")
                        .query(Boolean.class)
                        .single();
        return there;
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
