package sisinfo.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Notes who came in, who left and who was turned away; of a typed address only whose it is, never the address. */
@Component
class SignInTrail {

    static final String UNKNOWN = "?";

    private final AuditTrail trail;
    private final Users users;

    SignInTrail(AuditTrail trail, Users users) {
        this.trail = trail;
        this.users = users;
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        user(event.getAuthentication()).ifPresent(it -> note(it, Action.SIGNED_IN));
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        user(event.getAuthentication()).ifPresent(it -> note(it, Action.SIGNED_OUT));
    }

    @EventListener
    void turnedAway(AbstractAuthenticationFailureEvent event) {
        var whose = users.findCredentials(event.getAuthentication().getName())
                .map(it -> it.user().id().toString());
        trail.note(AuditEvent.of(Action.SIGN_IN_FAILED, whose.orElse(UNKNOWN)));
    }

    private void note(CurrentUser user, Action action) {
        var origin = Acting.now() instanceof Actor.Visitor visitor ? visitor.origin() : new Actor.Origin("", "");
        Acting.<@Nullable Void, RuntimeException>as(new Actor.Person(user.id(), user.role(), origin), () -> {
            trail.note(AuditEvent.of(action, user.id()));
            return null;
        });
    }

    private static Optional<CurrentUser> user(Authentication authentication) {
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.getPrincipal()) : Optional.empty();
    }
}
