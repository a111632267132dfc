package sisinfo.session;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** The places where a person is signed in, and how to be signed out there. */
@Service
@Needs(Permission.OWN_ACCOUNT)
@Transactional
public class Sessions {

    private final SessionRows rows;
    private final SessionCopies copies;
    private final AuditTrail audit;
    private final Clock clock;

    Sessions(SessionRows rows, SessionCopies copies, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param here what the cookie of the browser that asks says */
    @Transactional(readOnly = true)
    public List<SessionView> of(UUID user, String here) {
        Acting.checkOwn(user);
        return rows.of(user, SessionKey.of(here), clock.instant());
    }

    /** Safe to repeat. */
    public void end(UUID user, UUID session) {
        Acting.checkOwn(user);
        ended(user, rows.delete(user, session));
    }

    /** Safe to repeat. */
    public void endOthers(UUID user, String here) {
        Acting.checkOwn(user);
        ended(user, rows.deleteOthers(user, SessionKey.of(here)));
    }

    private void ended(UUID user, List<SessionKey> keys) {
        keys.forEach(copies::remove);
        if (!keys.isEmpty()) {
            audit.record(AuditEvent.of(Action.SESSION_ENDED, user).changed("sessions", keys.size(), 0));
        }
    }
}
