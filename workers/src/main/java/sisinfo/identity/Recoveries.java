package sisinfo.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Open;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.OneTimeLinks.Purpose;

/** A new password for who forgot theirs, by a link in a letter; the second factor is asked all the same afterwards. */
@Service
@Open("who forgot a password cannot sign in")
public class Recoveries {

    static final Duration VALID = Duration.ofMinutes(10);

    /** Nobody can fill somebody's mailbox with our letters. */
    private static final int PER_HOUR = 3;

    private final UserRepository users;
    private final OneTimeLinks links;
    private final IdentityLetters letters;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Later later;
    private final Clock clock;

    Recoveries(
            UserRepository users,
            OneTimeLinks links,
            IdentityLetters letters,
            Passwords passwords,
            AuditTrail audit,
            Later later,
            Clock clock) {
        this.users = users;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.audit = audit;
        this.later = later;
        this.clock = clock;
    }

    /** Comes back at once and says nothing, so that neither words nor time tell whether there is such a person. */
    public void request(String email) {
        later.run(() -> write(email));
    }

    @Transactional(readOnly = true)
    public Optional<UserView> find(String token) {
        return owner(token).map(AppUser::view);
    }

    /** Who calls ends the sessions of the person. */
    @Transactional
    public PasswordChoice choose(String token, String password) {
        AppUser user = owner(token).orElse(null);
        if (user == null) {
            return new PasswordChoice.Refused(PasswordProblem.LINK_GONE);
        }
        Optional<PasswordProblem> problem = PasswordPolicy.check(password, user.view());
        if (problem.isPresent()) {
            return new PasswordChoice.Refused(problem.get());
        }
        if (!links.use(token, Purpose.RECOVERY)) {
            return new PasswordChoice.Refused(PasswordProblem.LINK_GONE);
        }
        passwords.set(user, password);
        audit.record(AuditEvent.of(Action.PASSWORD_RECOVERED, user.view().id()));
        letters.changed(user.view(), "Sua senha foi trocada");
        return new PasswordChoice.Chosen(user.view());
    }

    private void write(String email) {
        Optional<AppUser> user = users.findByEmail(AppUser.normalized(email))
                .filter(it -> it.view().active() && it.credentials().passwordHash() != null);
        if (user.isPresent() && mayAsk(user.get())) {
            UserView view = user.get().view();
            letters.recovery(view, links.issue(view.id(), Purpose.RECOVERY, VALID));
            audit.record(AuditEvent.of(Action.PASSWORD_RECOVERY_REQUESTED, view.id()));
        }
    }

    private boolean mayAsk(AppUser user) {
        var since = clock.instant().minus(Duration.ofHours(1));
        return links.issuedSince(user.view().id(), Purpose.RECOVERY, since) < PER_HOUR;
    }

    private Optional<AppUser> owner(String token) {
        return links.find(token, Purpose.RECOVERY)
                .flatMap(users::findById)
                .filter(it -> it.view().active());
    }
}
