package sisinfo.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Open;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.OneTimeLinks.Purpose;
import sisinfo.limits.Limit;
import sisinfo.limits.Limits;

/** A new password for who forgot theirs, by a link in a letter; the second factor is asked all the same afterwards. */
@Service
@Open("who forgot a password cannot sign in")
public class Recoveries {

    static final Duration VALID = Duration.ofMinutes(10);

    private final UserRepository users;
    private final OneTimeLinks links;
    private final IdentityLetters letters;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Later later;
    private final Limits limits;

    Recoveries(
            UserRepository users,
            OneTimeLinks links,
            IdentityLetters letters,
            Passwords passwords,
            AuditTrail audit,
            Later later,
            Limits limits) {
        this.users = users;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.audit = audit;
        this.later = later;
        this.limits = limits;
    }

    /**
     * Comes back at once and says nothing of the person, so that neither words nor time tell whether there is one. Nobody
     * can fill a mailbox with our letters: what is asked for too often waits, whoever's it is.
     *
     * @return how long to wait before asking again; zero when it was taken
     */
    public Duration request(String email) {
        Duration wait = limits.take(Limit.RECOVERY, email);
        if (wait.isZero()) {
            later.run(() -> write(email));
        }
        return wait;
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
        Optional<AppUser> user = users.findByEmail(EmailAddress.normalized(email))
                .filter(it -> it.view().active() && it.credentials().passwordHash() != null);
        if (user.isPresent()) {
            UserView view = user.get().view();
            letters.recovery(view, links.issue(view.id(), Purpose.RECOVERY, VALID));
            audit.record(AuditEvent.of(Action.PASSWORD_RECOVERY_REQUESTED, view.id()));
        }
    }

    private Optional<AppUser> owner(String token) {
        return links.find(token, Purpose.RECOVERY)
                .flatMap(users::findById)
                .filter(it -> it.view().active());
    }
}
