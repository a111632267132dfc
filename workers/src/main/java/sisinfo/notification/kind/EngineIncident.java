package sisinfo.notification.kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Permission;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.Recipients;
import sisinfo.notification.SubjectKind;

/** A step of a process stands still until somebody looks: whoever looks after the processes. */
@Component
class EngineIncident implements NotificationKind {

    private static final Duration LOOK_BACK = Duration.ofDays(1);

    /** A thousand of the same kind in one hour are one piece of news. */
    private static final String FRESH = """
            select p.process_id, i.element_id, date_trunc('hour', i.created_at) as hour, count(*) as times,
                   min(p.subject) as subject
              from engine.incident i join engine.process_instance p on p.key = i.process_instance_key
             where i.state = 'ACTIVE' and i.created_at > ?
               and not exists (select from sisinfo.notification n where n.event_key =
                     'incident:' || p.process_id || ':' || i.element_id || ':'
                     || extract(epoch from date_trunc('hour', i.created_at))::bigint)
             group by 1, 2, 3
            """;

    private final Announcer announcer;
    private final Recipients recipients;
    private final JdbcClient jdbc;
    private final Clock clock;

    EngineIncident(Announcer announcer, Recipients recipients, JdbcClient jdbc, Clock clock) {
        this.announcer = announcer;
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "incident";
    }

    @Override
    public String icon() {
        return "bi-exclamation-triangle";
    }

    @Override
    public Permission needs() {
        return Permission.OPERATIONS_READ;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    /** Two processes that look at once tell it once. */
    @Scheduled(fixedDelayString = "${sisinfo.notification.incident-interval:30s}")
    @Transactional
    void look() {
        List<Stop> stops = jdbc.sql(FRESH)
                .param(Timestamp.from(clock.instant().minus(LOOK_BACK)))
                .query((row, n) -> stop(row))
                .list();
        if (!stops.isEmpty()) {
            var people = recipients.whoMay(needs());
            stops.forEach(stop -> announcer.tell(announcement(stop), people));
        }
    }

    private Announcement announcement(Stop stop) {
        var document = stop.document();
        var event = stop.process() + ":" + stop.element() + ":" + stop.hour().getEpochSecond();
        return Announcement.of(this, event, document == null ? SubjectKind.NOTHING : SubjectKind.PROCESS, document)
                .with("process", stop.process())
                .with("element", stop.element())
                .with("times", stop.times());
    }

    private static Stop stop(ResultSet row) throws SQLException {
        return new Stop(
                row.getString("process_id"),
                row.getString("element_id"),
                row.getTimestamp("hour").toInstant(),
                row.getLong("times"),
                uuid(row.getString("subject")));
    }

    private static @Nullable UUID uuid(@Nullable String subject) {
        try {
            return subject == null ? null : UUID.fromString(subject);
        } catch (IllegalArgumentException anotherSubject) {
            return null; // of a process drawn elsewhere
        }
    }

    private record Stop(
            String process,
            String element,
            Instant hour,
            long times,
            @Nullable UUID document) {}
}
