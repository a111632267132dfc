package sisinfo.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** The people who have access: adding them, finding them, and their passwords. */
@Service
@Transactional
public class Users {

    private final UserRepository users;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final IdentityLetters letters;
    private final Clock clock;

    Users(UserRepository users, Passwords passwords, AuditTrail audit, IdentityLetters letters, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.letters = letters;
        this.clock = clock;
    }

    /** The password counts as temporary: its owner must replace it at the first sign-in. */
    @Needs(Permission.USER_MANAGE)
    public UserView add(NewUser user, String temporaryPassword) {
        var added = new AppUser(UUID.randomUUID(), user, passwords.hash(temporaryPassword), clock.instant());
        UserView view = users.save(added).view();
        audit.record(AuditEvent.of(Action.USER_ADDED, view.id())
                .changed("email", null, view.email())
                .changed("name", null, view.fullName())
                .changed("role", null, view.role()));
        return view;
    }

    @Transactional(readOnly = true)
    @Open("the door asks who is there")
    public Optional<UserView> find(UUID id) {
        return users.findById(id).map(AppUser::view);
    }

    @Transactional(readOnly = true)
    @Open("the door asks who is there")
    public Optional<Credentials> findCredentials(String email) {
        return users.findByEmail(EmailAddress.normalized(email)).map(AppUser::credentials);
    }

    @Transactional(readOnly = true)
    @Needs(Permission.TASK_READ)
    public List<UserView> active() {
        return users.findByActiveTrueOrderByFirstNameAscLastNameAsc().stream()
                .map(AppUser::view)
                .toList();
    }

    @Transactional(readOnly = true)
    @Open("asked before there is anybody")
    public boolean nobodyYet() {
        return users.count() == 0;
    }

    /** Asked again of somebody who is in already; who calls sees to it that nobody guesses. */
    @Needs(Permission.OWN_ACCOUNT)
    public boolean isPasswordOf(UUID id, String typed) {
        Acting.checkOwn(id);
        AppUser user = users.findById(id).orElseThrow(() -> UnknownUser.withId(id));
        boolean right = passwords.matches(typed, user.credentials().passwordHash());
        audit.record(AuditEvent.of(right ? Action.PASSWORD_SHOWN_AGAIN : Action.PASSWORD_WRONG_AGAIN, id));
        return right;
    }

    /** Empty when the password was changed. */
    @Needs(Permission.OWN_ACCOUNT)
    public Optional<PasswordProblem> changePassword(UUID id, String current, String chosen) {
        Acting.checkOwn(id);
        AppUser user = users.findById(id).orElseThrow(() -> UnknownUser.withId(id));
        Optional<PasswordProblem> problem = problemOf(user, current, chosen);
        problem.filter(it -> it == PasswordProblem.WRONG_CURRENT)
                .ifPresent(it -> audit.record(AuditEvent.of(Action.PASSWORD_WRONG_AGAIN, id)));
        if (problem.isEmpty()) {
            boolean first = user.view().firstLogin();
            passwords.set(user, chosen);
            audit.record(AuditEvent.of(Action.PASSWORD_CHANGED, id));
            if (!first) {
                letters.changed(user.view(), "Sua senha foi trocada");
            }
        }
        return problem;
    }

    private Optional<PasswordProblem> problemOf(AppUser user, String current, String chosen) {
        if (!passwords.matches(current, user.credentials().passwordHash())) {
            return Optional.of(PasswordProblem.WRONG_CURRENT);
        }
        return current.equals(chosen)
                ? Optional.of(PasswordProblem.SAME_AS_BEFORE)
                : PasswordPolicy.check(chosen, user.view());
    }
}
