package sisinfo.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** Who has access, as what: for administrators. Each change answers with the problem, or with nothing. */
@Service
@Transactional
@Needs(Permission.USER_MANAGE)
public class Accounts {

    private final UserRepository users;
    private final FactorStore factors;
    private final AuditTrail audit;
    private final IdentityLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            UserRepository users,
            FactorStore factors,
            AuditTrail audit,
            IdentityLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.factors = factors;
        this.audit = audit;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<AccountView> all() {
        var protectedOnes = factors.owners();
        return users.findAllByOrderByFirstNameAscLastNameAsc().stream()
                .map(user -> user.account(protectedOnes.contains(user.view().id())))
                .toList();
    }

    /** @throws UnknownUser when there is no such person */
    @Transactional(readOnly = true)
    public AccountView find(UUID id) {
        return known(id).account(factors.owners().contains(id));
    }

    public Optional<AccountProblem> changeRole(UUID id, Role role) {
        AppUser user = locked(id);
        Role before = user.view().role();
        Optional<AccountProblem> problem =
                before == role ? Optional.empty() : problemOfLosing(user, before == Role.ADMIN);
        if (problem.isEmpty() && before != role) {
            user.become(role, clock.instant());
            audit.record(AuditEvent.of(Action.USER_ROLE_CHANGED, id).changed("role", before, role));
            letters.changed(user.view(), "Seu papel mudou");
        }
        return problem;
    }

    /** Their sessions and tokens end with their next request, and their open tasks go back to their groups. */
    public Optional<AccountProblem> disable(UUID id) {
        AppUser user = locked(id);
        Optional<AccountProblem> problem = problemOfLosing(user, user.view().role() == Role.ADMIN);
        if (problem.isEmpty() && user.view().active()) {
            user.setActive(false, clock.instant());
            audit.record(AuditEvent.of(Action.USER_DISABLED, id).changed("active", true, false));
            events.publishEvent(new AccessEnded(id));
        }
        return problem;
    }

    public Optional<AccountProblem> enable(UUID id) {
        AppUser user = locked(id);
        if (user.state() == AccountState.ERASED) {
            return Optional.of(AccountProblem.ERASED);
        }
        if (!user.view().active()) {
            user.setActive(true, clock.instant());
            audit.record(AuditEvent.of(Action.USER_ENABLED, id).changed("active", false, true));
        }
        return Optional.empty();
    }

    /** Wherever they are signed in, they must sign in again; for a lost phone, or a computer left open. Safe to repeat. */
    public Optional<AccountProblem> signOut(UUID id) {
        AppUser user = known(id);
        if (Acting.is(id)) {
            return Optional.of(AccountProblem.ONESELF);
        }
        audit.record(AuditEvent.of(Action.USER_SIGNED_OUT, user.view().id()));
        events.publishEvent(new SessionsMustEnd(id, null));
        return Optional.empty();
    }

    /**
     * Everybody must sign in again, for a suspicion that is about more than one person. Safe to repeat.
     *
     * @param except the session that may stay, as the browser's cookie names it
     */
    public void signOutEverybody(String except) {
        Acting.person().ifPresent(person -> audit.record(AuditEvent.of(Action.EVERYBODY_SIGNED_OUT, person.id())));
        events.publishEvent(new EverybodysSessionsMustEnd(except));
    }

    /** For who has lost phone and recovery codes. */
    public Optional<AccountProblem> removeSecondFactor(UUID id) {
        AppUser user = locked(id);
        if (Acting.is(id)) {
            return Optional.of(AccountProblem.ONESELF);
        }
        if (factors.remove(id)) {
            audit.record(AuditEvent.of(Action.SECOND_FACTOR_REMOVED, id));
            letters.changed(user.view(), "Seu segundo fator foi desligado por um administrador");
        }
        return Optional.empty();
    }

    /** Why a person must not be erased; empty when they may, until the end of the transaction it is asked in. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    @Needs(Permission.PRIVACY_MANAGE)
    public Optional<AccountProblem> problemOfErasing(UUID id) {
        AppUser user = locked(id);
        if (Acting.is(id)) {
            return Optional.of(AccountProblem.ONESELF);
        }
        if (user.view().active()) {
            return Optional.of(AccountProblem.STILL_IN);
        }
        return users.countByRoleAndActiveTrueAndPasswordHashNotNull(Role.ADMIN) < 1
                ? Optional.of(AccountProblem.LAST_ADMIN)
                : Optional.empty();
    }

    private Optional<AccountProblem> problemOfLosing(AppUser user, boolean administrator) {
        if (user.state() == AccountState.ERASED) {
            return Optional.of(AccountProblem.ERASED);
        }
        if (Acting.is(user.view().id())) {
            return Optional.of(AccountProblem.ONESELF);
        }
        boolean last = administrator
                && user.view().active()
                && users.countByRoleAndActiveTrueAndPasswordHashNotNull(Role.ADMIN) - (hasPassword(user) ? 1 : 0) < 1;
        return last ? Optional.of(AccountProblem.LAST_ADMIN) : Optional.empty();
    }

    private static boolean hasPassword(AppUser user) {
        return user.credentials().passwordHash() != null;
    }

    /** Two administrators who switch each other off at the same moment must not both succeed: one waits here. */
    private AppUser locked(UUID id) {
        users.lockAdministrators();
        return known(id);
    }

    private AppUser known(UUID id) {
        return users.findById(id).orElseThrow(() -> UnknownUser.withId(id));
    }
}
