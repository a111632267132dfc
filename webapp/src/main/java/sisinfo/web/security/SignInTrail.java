package sisinfo.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Notes who left; who comes in, or is turned away, is taken down at the door. */
@Component
class SignInTrail {

    private final AuditTrail trail;

    SignInTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        user(event.getAuthentication()).ifPresent(this::note);
    }

    private void note(CurrentUser user) {
        var origin = Acting.now() instanceof Actor.Visitor visitor ? visitor.origin() : new Actor.Origin("", "");
        Acting.<@Nullable Void, RuntimeException>as(new Actor.Person(user.id(), user.role(), origin), () -> {
            trail.note(AuditEvent.of(Action.SIGNED_OUT, user.id()));
            return null;
        });
    }

    private static Optional<CurrentUser> user(Authentication authentication) {
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.getPrincipal()) : Optional.empty();
    }
}
