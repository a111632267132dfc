package sisinfo.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** What people may see and change of their own account. */
@Service
@Transactional
@Needs(Permission.OWN_ACCOUNT)
public class Profiles {

    private final UserRepository users;
    private final FactorStore factors;
    private final AuditTrail audit;
    private final Clock clock;

    Profiles(UserRepository users, FactorStore factors, AuditTrail audit, Clock clock) {
        this.users = users;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AccountView find(UUID id) {
        Acting.checkOwn(id);
        return known(id).account(factors.owners().contains(id));
    }

    /** Empty when it was changed. */
    public Optional<AccountProblem> change(UUID id, Profile profile) {
        Acting.checkOwn(id);
        Optional<AccountProblem> problem = profile.problem();
        if (problem.isEmpty()) {
            AppUser user = known(id);
            Profile before = user.profile();
            user.describe(profile, clock.instant());
            audit.record(AuditEvent.of(Action.PROFILE_CHANGED, id)
                    .changed("firstName", before.firstName(), profile.firstName())
                    .changed("lastName", before.lastName(), profile.lastName())
                    .changed("registrationNumber", before.registrationNumber(), profile.registrationNumber()));
        }
        return problem;
    }

    private AppUser known(UUID id) {
        return users.findById(id).orElseThrow(() -> UnknownUser.withId(id));
    }
}
