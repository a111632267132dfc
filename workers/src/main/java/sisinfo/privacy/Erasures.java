package sisinfo.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.AccountProblem;
import sisinfo.identity.Accounts;
import sisinfo.identity.UnknownUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.Treatment;
import sisinfo.privacy.PrivacyRequest.Kind;
import sisinfo.privacy.PrivacyRequest.Line;
import sisinfo.shared.UnicodeText;

/** Erasing a person: what may go goes, what must stay loses its name, and a report says which was which. */
@Service
@Needs(Permission.PRIVACY_MANAGE)
public class Erasures {

    public static final int LONGEST_REASON = 500;

    private final Collected collected;
    private final Users users;
    private final Accounts accounts;
    private final RequestRows requests;
    private final AuditTrail audit;
    private final Clock clock;

    Erasures(Collected collected, Users users, Accounts accounts, RequestRows requests, AuditTrail audit, Clock clock) {
        this.collected = collected;
        this.users = users;
        this.accounts = accounts;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why this person must not be erased now; empty when they may, or already were. */
    public Optional<ErasureProblem> problem(UUID id) {
        Actor asking = Acting.now();
        return collected.together(() -> problem(id, asking));
    }

    /**
     * Safe to repeat: who was erased stays erased, with the first report.
     *
     * @param email of the person, typed by who asks, to confirm
     * @param reason up to 500 characters
     * @return empty when it was done
     * @throws UnknownUser when there is no such person
     * @throws sisinfo.audit.AuditStoreAway while the audit trail cannot be read; nothing is erased then
     */
    public Optional<ErasureProblem> erase(UUID id, String email, String reason) {
        Actor asking = Acting.now();
        return collected.together(() -> {
            requests.takeTurn(id);
            if (requests.erasureOf(id).isPresent()) {
                return Optional.empty();
            }
            Optional<ErasureProblem> problem = problem(id, asking).or(() -> problemOf(id, email, reason.strip()));
            if (problem.isEmpty()) {
                erase(id, reason.strip(), asking);
            }
            return problem;
        });
    }

    /** Empty when nobody was erased under this number. */
    public Optional<PrivacyRequest> report(UUID id) {
        return requests.find(id).filter(it -> it.kind() == Kind.ERASURE);
    }

    /** The report about a person; empty unless they were erased. */
    public Optional<PrivacyRequest> of(UUID person) {
        return requests.erasureOf(person);
    }

    private void erase(UUID id, String reason, Actor asking) {
        var person = new Person(id, known(id).email());
        var before = counts(collected.describe(person));
        collected.erase(person);
        var after = collected.describe(person);
        var report = after.stream().map(it -> line(it, before)).toList();
        requests.add(new PrivacyRequest(
                UUID.randomUUID(),
                id,
                Kind.ERASURE,
                asking instanceof Actor.Person admin ? admin.id() : null,
                clock.instant(),
                reason,
                report));
        Acting.<Boolean, RuntimeException>as(asking, () -> {
            audit.record(AuditEvent.of(Action.PERSON_ERASED, id).because(reason));
            return true;
        });
    }

    private static Map<String, Integer> counts(List<Holding> holdings) {
        return holdings.stream()
                .collect(Collectors.toMap(Holding::kind, it -> it.rows().size()));
    }

    private static Line line(Holding left, Map<String, Integer> before) {
        if (left.treatment() == Treatment.ERASED && !left.rows().isEmpty()) {
            throw new IllegalStateException("Still there after erasing: " + left.kind());
        }
        // What is handed back waits, in an event that commits with this report, for the engine to answer.
        int after = left.treatment() == Treatment.HANDED_BACK ? 0 : left.rows().size();
        return new Line(left.kind(), left.treatment(), before.getOrDefault(left.kind(), 0), after);
    }

    private Optional<ErasureProblem> problem(UUID id, Actor asking) {
        if (requests.erasureOf(id).isPresent()) {
            return Optional.empty();
        }
        return Acting.<Optional<AccountProblem>, RuntimeException>as(asking, () -> accounts.problemOfErasing(id))
                .map(it -> ErasureProblem.valueOf(it.name()));
    }

    private Optional<ErasureProblem> problemOf(UUID id, String email, String reason) {
        if (!known(id).email().equals(UnicodeText.composed(email.strip()).toLowerCase(Locale.ROOT))) {
            return Optional.of(ErasureProblem.OTHER_EMAIL);
        }
        if (reason.isEmpty()) {
            return Optional.of(ErasureProblem.REASON_MISSING);
        }
        return reason.length() > LONGEST_REASON ? Optional.of(ErasureProblem.REASON_TOO_LONG) : Optional.empty();
    }

    private UserView known(UUID id) {
        return users.find(id).orElseThrow(() -> UnknownUser.withId(id));
    }
}
