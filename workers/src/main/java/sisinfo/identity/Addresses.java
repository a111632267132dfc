package sisinfo.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.OneTimeLinks.Purpose;

/** Correcting the address somebody signs in with and is written to: for administrators. */
@Service
@Transactional
@Needs(Permission.USER_MANAGE)
public class Addresses {

    private final UserRepository users;
    private final OneTimeLinks links;
    private final IdentityLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    Addresses(UserRepository users, OneTimeLinks links, IdentityLetters letters, AuditTrail audit, Clock clock) {
        this.users = users;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Links on their way to the old address stop working, and both addresses are told; who is only invited gets the
     * invitation at the new one. Empty when it is changed, or was so before.
     */
    public Optional<AccountProblem> change(UUID id, String typed) {
        AppUser user = users.findById(id).orElseThrow(() -> UnknownUser.withId(id));
        UserView before = user.view();
        String address = EmailAddress.normalized(typed);
        if (user.state() == AccountState.ERASED) {
            return Optional.of(AccountProblem.ERASED);
        }
        if (address.equals(before.email())) {
            return Optional.empty();
        }
        Optional<AccountProblem> problem = EmailAddress.problem(address, users);
        if (problem.isEmpty()) {
            user.moveTo(address, clock.instant());
            users.saveAndFlush(user);
            links.revoke(id, Purpose.RECOVERY);
            audit.record(AuditEvent.of(Action.EMAIL_CHANGED, id).changed("email", before.email(), address));
            tell(user, before);
        }
        return problem;
    }

    private void tell(AppUser user, UserView before) {
        letters.forget(before);
        if (user.state() == AccountState.INVITED) {
            letters.invitation(user.view(), links.issue(before.id(), Purpose.INVITATION, Invitations.VALID));
            return;
        }
        links.revoke(before.id(), Purpose.INVITATION);
        if (user.credentials().passwordHash() != null) { // who never came in may be somebody else at the old one
            letters.changed(before, "O e-mail da sua conta foi trocado por um administrador");
            letters.changed(user.view(), "O e-mail da sua conta foi trocado por um administrador e agora é este");
        }
    }
}
