package sisinfo.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.web.Arrival;
import sisinfo.web.SignedIn;

/**
 * Where the web server keeps sessions. Redis carries them: with every request they are read and touched there. Their
 * rows vouch for them and are written when something changes, else at most each minute; they answer while Redis is
 * away, and a session whose row is gone has ended.
 */
public class SessionStore implements SessionRepository<OfficeSession> {

    private static final Duration ROW_LATE = Duration.ofMinutes(1);

    /** However busy somebody is: a working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Actor SYSTEM = new Actor.Machinery("sessões", 0);

    private final SessionRows rows;
    private final SessionCopies copies;
    private final TransactionOperations transaction;
    private final Duration timeout;
    private final Clock clock;

    SessionStore(
            SessionRows rows, SessionCopies copies, TransactionOperations transaction, Duration timeout, Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.transaction = transaction;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public OfficeSession createSession() {
        return OfficeSession.begun(clock.instant(), timeout);
    }

    @Override
    public @Nullable OfficeSession findById(String id) {
        var session = asSystem(() -> find(id));
        if (session != null && (isOver(session.getLastAccessedTime()) || isTooOld(session.getCreationTime()))) {
            deleteById(id);
            return null;
        }
        return session;
    }

    @Override
    public void save(OfficeSession session) {
        asSystem(() -> {
            if (!session.isKept()) {
                insert(session);
            } else if (session.isChanged()) {
                transaction.executeWithoutResult(it -> change(session));
            } else {
                touch(session);
            }
            return null;
        });
    }

    @Override
    public void deleteById(String id) {
        var key = SessionKey.of(id);
        asSystem(() -> {
            rows.delete(key);
            return null;
        });
        copies.remove(key);
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetExpired() {
        rows.deleteExpired(clock.instant());
    }

    private @Nullable OfficeSession find(String id) {
        var key = SessionKey.of(id);
        var head = rows.head(key).orElse(null);
        if (head == null) {
            return null;
        }
        var content = copies.find(key)
                .filter(copy -> copy.version() == head.version())
                .orElseGet(() -> restored(key));
        return content == null ? null : OfficeSession.kept(id, content, head.seen(), timeout);
    }

    private @Nullable SessionContent restored(SessionKey key) {
        var content = rows.find(key).orElse(null);
        if (content != null && !isOver(content.seen())) {
            copies.put(key, content, timeout);
        }
        return content;
    }

    private void insert(OfficeSession session) {
        Map<String, Object> attributes = new HashMap<>();
        session.applyTo(attributes);
        var seen = session.getLastAccessedTime();
        var content = new SessionContent(1, session.getCreationTime(), seen, SessionContent.write(attributes));
        var key = SessionKey.of(session.getId());
        rows.insert(key, content, expires(seen), owner(attributes));
        copies.put(key, content, timeout);
        session.wasKept(seen);
    }

    /**
     * What others changed meanwhile stays; a session that ended meanwhile does not come back. With a new id, which comes
     * with a proof of who it is, its time begins again.
     */
    private void change(OfficeSession session) {
        var before = SessionKey.of(session.keptAs());
        var key = SessionKey.of(session.getId());
        var old = rows.lock(before).orElse(null);
        if (old == null) {
            return;
        }
        var attributes = old.read();
        session.applyTo(attributes);
        var seen = session.getLastAccessedTime();
        var content = new SessionContent(
                old.version() + 1, key.equals(before) ? old.created() : seen, seen, SessionContent.write(attributes));
        rows.replace(before, key, content, expires(seen), owner(attributes));
        if (!key.equals(before)) {
            copies.remove(before);
        }
        copies.put(key, content, timeout);
        session.wasKept(seen);
    }

    private void touch(OfficeSession session) {
        var key = SessionKey.of(session.getId());
        var seen = session.getLastAccessedTime();
        copies.touch(key, seen, timeout);
        if (!seen.isBefore(session.rowSeen().plus(ROW_LATE))) {
            rows.touch(key, seen, expires(seen));
            session.wasKept(seen);
        }
    }

    private Instant expires(Instant seen) {
        return seen.plus(timeout).plus(ROW_LATE);
    }

    private boolean isOver(Instant seen) {
        return !clock.instant().isBefore(seen.plus(timeout));
    }

    private boolean isTooOld(Instant created) {
        return !clock.instant().isBefore(created.plus(LONGEST));
    }

    private static SessionRows.Owner owner(Map<String, Object> attributes) {
        var arrival = attributes.get(Arrival.NAME) instanceof Arrival it ? it : null;
        var user = attributes.get("SPRING_SECURITY_CONTEXT") instanceof SecurityContext context
                        && context.getAuthentication() instanceof SignedIn signedIn
                ? signedIn.getPrincipal().id()
                : null;
        return new SessionRows.Owner(
                user, arrival == null ? null : arrival.agent(), arrival == null ? null : arrival.address());
    }

    /** The person is known only from what stands in the session. */
    private static <T> @Nullable T asSystem(Supplier<@Nullable T> work) {
        return Acting.<@Nullable T, RuntimeException>as(SYSTEM, work::get);
    }
}
