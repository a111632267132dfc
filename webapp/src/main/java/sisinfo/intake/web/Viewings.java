package sisinfo.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.access.Acting;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** Takes down who looked at which document, once an hour: one look draws many pages. */
@Component
class Viewings {

    private static final Duration SAME_LOOK = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final AuditTrail trail;
    private final Clock clock;
    private final Map<Look, Instant> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
            return size() > MOST;
        }
    };

    Viewings(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void note(UUID document) {
        if (Acting.person().map(it -> isNew(new Look(it.id(), document))).orElse(true)) {
            trail.note(AuditEvent.of(Action.DOCUMENT_VIEWED, document));
        }
    }

    private synchronized boolean isNew(Look look) {
        var now = clock.instant();
        var last = seen.get(look);
        if (last != null && now.isBefore(last.plus(SAME_LOOK))) {
            return false;
        }
        seen.remove(look);
        seen.put(look, now);
        return true;
    }

    private record Look(UUID person, UUID document) {}
}
