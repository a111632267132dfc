package sisinfo.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** Closes the house and opens it again; every process knows within two seconds. */
@Service
public class Maintenance {

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String HOUSE = "sisinfo";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private volatile @Nullable Seen seen;

    Maintenance(JdbcClient jdbc, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Asked with every request, hence from memory; while the database is away, what it said last. */
    @Open("whoever is turned away may know why, and until when")
    public Optional<Closure> now() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last != null && last.at().plus(FRESH).isAfter(now)) {
            return last.closure();
        }
        try {
            return look(now);
        } catch (DataAccessException away) {
            LOG.warn(
                    "Whether the house is closed cannot be read: {}",
                    away.getClass().getSimpleName());
            return last == null ? Optional.empty() : last.closure();
        }
    }

    /** Safe to repeat: closing what is closed changes the plan and the words. */
    @Needs(Permission.MAINTENANCE_MANAGE)
    @Transactional
    public void close(@Nullable Instant until, String words) {
        var before = read();
        var closure = new Closure(before.map(Closure::since).orElseGet(clock::instant), until, words.strip());
        jdbc.sql("""
                insert into sisinfo.maintenance (since, until, words) values (:since, :until, :words)
                on conflict (id) do update set until = excluded.until, words = excluded.words""")
                .param("since", Timestamp.from(closure.since()))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("words", closure.words())
                .update();
        trail.record(AuditEvent.of(Action.MAINTENANCE_STARTED, HOUSE)
                .changed("until", before.map(Closure::until).orElse(null), until)
                .changed("words", before.map(Closure::words).orElse(null), closure.words()));
        if (before.isEmpty()) {
            events.publishEvent(new MaintenanceStarted(closure));
        }
        seen = null;
    }

    /** Safe to repeat: opening what is open does nothing. */
    @Needs(Permission.MAINTENANCE_MANAGE)
    @Transactional
    public void open() {
        if (jdbc.sql("delete from sisinfo.maintenance").update() > 0) {
            trail.record(AuditEvent.of(Action.MAINTENANCE_ENDED, HOUSE));
        }
        seen = null;
    }

    /** What the database says now, for whoever is about to change it. */
    @Needs(Permission.MAINTENANCE_MANAGE)
    public Optional<Closure> current() {
        return look(clock.instant());
    }

    private Optional<Closure> look(Instant now) {
        var closure = read();
        seen = new Seen(now, closure);
        return closure;
    }

    private Optional<Closure> read() {
        return jdbc.sql("select since, until, words from sisinfo.maintenance")
                .query((row, n) -> closure(row))
                .optional();
    }

    private static Closure closure(ResultSet row) throws SQLException {
        var until = row.getTimestamp("until");
        return new Closure(
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("words"));
    }

    private record Seen(Instant at, Optional<Closure> closure) {}
}
