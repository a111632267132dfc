package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.NotAllowed;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.limits.Limit;
import sisinfo.limits.Limits;

/** Notes what people were refused, with ids only: in the log and in the trail, but nobody fills them by trying on. */
@Component
public class Refusals implements AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final AuditTrail trail;
    private final Limits limits;

    Refusals(AuditTrail trail, Limits limits) {
        this.trail = trail;
        this.limits = limits;
    }

    /** Before any page: an area that is for one role, or a form that is not ours, which is nobody's trying. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (!(failure instanceof CsrfException)) {
            note(request, "the role ADMIN");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Before a body is read: for what it would be sent, this permission is needed. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Permission needed) throws IOException {
        note(request, needed.name());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    void note(HttpServletRequest request, NotAllowed failure) {
        note(request, failure.needed().map(Enum::name).orElse("nothing that can be given"));
    }

    private void note(HttpServletRequest request, String needed) {
        SignedIn.user().ifPresent(user -> {
            if (limits.take(Limit.REFUSAL, user.id().toString()).isPositive()) {
                return;
            }
            log.warn("Refused: user {} needs {}", user.id(), needed);
            try {
                note(user, request, needed);
            } catch (DataAccessException | TransactionException away) {
                log.warn("The refusal could not be noted: {}", away.getClass().getSimpleName());
            }
        });
    }

    private void note(CurrentUser user, HttpServletRequest request, String needed) {
        var origin = new Actor.Origin(request.getRemoteAddr(), Objects.requireNonNullElse(MDC.get("requestId"), ""));
        Acting.<@Nullable Void, RuntimeException>as(new Actor.Person(user.id(), user.role(), origin), () -> {
            trail.note(AuditEvent.of(Action.ACCESS_REFUSED, user.id()).changed("permission", null, needed));
            return null;
        });
    }
}
