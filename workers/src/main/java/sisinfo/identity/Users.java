package sisinfo.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
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
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final Clock clock;

    Users(UserRepository users, PasswordEncoder passwords, AuditTrail trail, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** The password counts as temporary: its owner must replace it at the first sign-in. */
    @Needs(Permission.USER_MANAGE)
    public UserView add(NewUser user, String temporaryPassword) {
        var added = new AppUser(UUID.randomUUID(), user, passwords.encode(temporaryPassword), clock.instant());
        var view = users.save(added).view();
        trail.record(AuditEvent.of(Action.USER_ADDED, view.id())
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
        return users.findByEmail(AppUser.normalized(email)).map(AppUser::credentials);
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

    /** Empty when the password was changed. */
    @Needs(Permission.OWN_ACCOUNT)
    public Optional<PasswordProblem> changePassword(UUID id, String current, String chosen) {
        Acting.checkOwn(id);
        AppUser user = users.findById(id).orElseThrow(() -> UnknownUser.withId(id));
        Credentials credentials = user.credentials();
        if (!passwords.matches(current, credentials.passwordHash())) {
            return Optional.of(PasswordProblem.WRONG_CURRENT);
        }
        if (current.equals(chosen)) {
            return Optional.of(PasswordProblem.SAME_AS_BEFORE);
        }
        Optional<PasswordProblem> problem = PasswordPolicy.check(chosen, credentials.user());
        if (problem.isEmpty()) {
            user.choosePassword(passwords.encode(chosen), clock.instant());
            trail.record(AuditEvent.of(Action.PASSWORD_CHANGED, id));
        }
        return problem;
    }
}
