package sisinfo.identity;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Open;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** What is remembered of people coming in. */
@Service
@Transactional
@Open("the door itself")
public class SignIns {

    private static final String NOBODY = "desconhecido";

    private final UserRepository users;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    SignIns(UserRepository users, Passwords passwords, AuditTrail audit, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The first step: the password was right, and may be kept in today's way. */
    public void passwordWasRight(UUID id, String password) {
        String hash =
                users.findById(id).map(it -> it.credentials().passwordHash()).orElse(null);
        if (hash != null && passwords.isOutdated(hash)) {
            users.rehash(id, hash, passwords.hash(password));
        }
    }

    /** All steps are done. */
    public void succeeded(UUID id) {
        users.signedIn(id, clock.instant());
        users.findById(id)
                .ifPresent(user -> Acting.<@Nullable Void, RuntimeException>as(personOf(user), () -> {
                    audit.record(AuditEvent.of(Action.SIGNED_IN, id));
                    return null;
                }));
    }

    /** From here on it is not a visitor any more who does it. */
    private static Actor personOf(AppUser user) {
        var view = user.view();
        return Acting.now() instanceof Actor.Visitor visitor
                ? new Actor.Person(view.id(), view.role(), visitor.origin())
                : Acting.now();
    }

    /** Never what was typed as e-mail: some people type their password there. */
    public void failed(@Nullable UUID id) {
        audit.record(AuditEvent.of(Action.SIGN_IN_FAILED, id == null ? NOBODY : id));
    }
}
