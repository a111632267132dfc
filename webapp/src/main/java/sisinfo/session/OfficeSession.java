package sisinfo.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session of a browser while a request works with it; knows what became different since it was kept. */
public final class OfficeSession implements Session {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final MapSession session;
    private final Map<String, @Nullable Object> changes = new HashMap<>();
    private String keptAs;
    private Instant rowSeen;
    private boolean kept;

    private OfficeSession(MapSession session, Instant rowSeen, boolean kept) {
        this.session = session;
        this.keptAs = session.getId();
        this.rowSeen = rowSeen;
        this.kept = kept;
    }

    static OfficeSession begun(Instant now, Duration timeout) {
        var session = new MapSession(name());
        session.setSessionIdGenerator(OfficeSession::name);
        session.setCreationTime(now);
        session.setLastAccessedTime(now);
        session.setMaxInactiveInterval(timeout);
        return new OfficeSession(session, now, false);
    }

    /** @param rowSeen when its row says it was last seen */
    static OfficeSession kept(String id, SessionContent content, Instant rowSeen, Duration timeout) {
        var session = new MapSession(id);
        session.setSessionIdGenerator(OfficeSession::name);
        session.setCreationTime(content.created());
        session.setLastAccessedTime(content.seen());
        session.setMaxInactiveInterval(timeout);
        content.read().forEach(session::setAttribute);
        return new OfficeSession(session, rowSeen, true);
    }

    private static String name() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    boolean isKept() {
        return kept;
    }

    boolean isChanged() {
        return !changes.isEmpty() || !keptAs.equals(session.getId());
    }

    String keptAs() {
        return keptAs;
    }

    Instant rowSeen() {
        return rowSeen;
    }

    /** Puts what became different here over what others may have changed meanwhile. */
    void applyTo(Map<String, Object> attributes) {
        changes.forEach((name, value) -> {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        });
    }

    void wasKept(Instant seen) {
        changes.clear();
        keptAs = session.getId();
        rowSeen = seen;
        kept = true;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the interface is so
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        session.setAttribute(name, value);
        changes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
