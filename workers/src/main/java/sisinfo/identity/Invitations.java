package sisinfo.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.OneTimeLinks.Purpose;

/** Letting somebody in: an administrator sends a link, its owner chooses the password. */
@Service
@Transactional
@Needs(Permission.USER_MANAGE)
public class Invitations {

    static final Duration VALID = Duration.ofDays(7);

    private final UserRepository users;
    private final OneTimeLinks links;
    private final IdentityLetters letters;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            UserRepository users,
            OneTimeLinks links,
            IdentityLetters letters,
            Passwords passwords,
            AuditTrail audit,
            Clock clock) {
        this.users = users;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<AccountProblem> invite(NewUser invited, String registrationNumber) {
        var profile = new Profile(
                PersonName.written(invited.firstName()), PersonName.written(invited.lastName()), registrationNumber);
        Optional<AccountProblem> problem =
                profile.problem().or(() -> EmailAddress.problem(EmailAddress.normalized(invited.email()), users));
        if (problem.isEmpty()) {
            var user = new AppUser(UUID.randomUUID(), invited, null, clock.instant());
            user.describe(profile, clock.instant());
            users.saveAndFlush(user);
            audit.record(AuditEvent.of(Action.USER_INVITED, user.view().id()).changed("role", null, invited.role()));
            send(user);
        }
        return problem;
    }

    /** The link sent before stops working. */
    public Optional<AccountProblem> resend(UUID id) {
        AppUser user = known(id);
        if (user.state() == AccountState.ERASED) {
            return Optional.of(AccountProblem.ERASED);
        }
        if (user.credentials().passwordHash() != null) {
            return Optional.of(AccountProblem.ALREADY_IN);
        }
        user.setActive(true, clock.instant());
        audit.record(AuditEvent.of(Action.INVITATION_RESENT, id));
        send(user);
        return Optional.empty();
    }

    public Optional<AccountProblem> revoke(UUID id) {
        AppUser user = known(id);
        if (user.credentials().passwordHash() != null) {
            return Optional.of(AccountProblem.ALREADY_IN);
        }
        links.revoke(id, Purpose.INVITATION);
        user.setActive(false, clock.instant());
        audit.record(AuditEvent.of(Action.INVITATION_REVOKED, id));
        return Optional.empty();
    }

    /** Whose invitation it is; empty when it is used, revoked, too old, or never was one. */
    @Transactional(readOnly = true)
    @Open("whoever has the link is not known before")
    public Optional<UserView> find(String token) {
        return links.find(token, Purpose.INVITATION)
                .flatMap(users::findById)
                .map(AppUser::view)
                .filter(UserView::active);
    }

    @Open("whoever has the link is not known before")
    public PasswordChoice accept(String token, String password) {
        Optional<AppUser> user = links.find(token, Purpose.INVITATION)
                .flatMap(users::findById)
                .filter(it -> it.view().active());
        if (user.isEmpty()) {
            return new PasswordChoice.Refused(PasswordProblem.LINK_GONE);
        }
        Optional<PasswordProblem> problem =
                PasswordPolicy.check(password, user.get().view());
        if (problem.isPresent()) {
            return new PasswordChoice.Refused(problem.get());
        }
        if (!links.use(token, Purpose.INVITATION)) {
            return new PasswordChoice.Refused(PasswordProblem.LINK_GONE);
        }
        passwords.set(user.get(), password);
        audit.record(AuditEvent.of(Action.INVITATION_ACCEPTED, user.get().view().id()));
        return new PasswordChoice.Chosen(user.get().view());
    }

    private void send(AppUser user) {
        String token = links.issue(user.view().id(), Purpose.INVITATION, VALID);
        letters.invitation(user.view(), token);
    }

    private AppUser known(UUID id) {
        return users.findById(id).orElseThrow(() -> UnknownUser.withId(id));
    }
}
