package sisinfo.privacy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.UnknownUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.personal.Person;
import sisinfo.privacy.PrivacyRequest.Kind;

/** What is kept about one person: to look at, and to take along, which is written down. */
@Service
@Needs(Permission.PRIVACY_MANAGE)
public class PersonFiles {

    private static final int SHOWN = 200;

    private final Collected collected;
    private final Users users;
    private final RequestRows requests;
    private final AuditTrail audit;
    private final Clock clock;

    PersonFiles(Collected collected, Users users, RequestRows requests, AuditTrail audit, Clock clock) {
        this.collected = collected;
        this.users = users;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * To look at before something is done.
     *
     * @throws UnknownUser when there is no such person
     * @throws sisinfo.audit.AuditStoreAway while the audit trail cannot be read
     */
    public PersonFile look(UUID id) {
        UserView user = known(id);
        @Nullable UUID by = Acting.person().map(Actor.Person::id).orElse(null);
        return collected.together(() -> file(user, by));
    }

    /**
     * A copy to hand over.
     *
     * @param format as it is noted: {@code json}, {@code pdf}
     */
    public PersonFile export(UUID id, String format) {
        return take(id, format);
    }

    /** One's own copy. */
    @Needs(Permission.OWN_ACCOUNT)
    public PersonFile exportOwn(UUID id, String format) {
        Acting.checkOwn(id);
        return take(id, format);
    }

    /** The newest first. */
    public List<PrivacyRequest> requests() {
        return requests.latest(SHOWN);
    }

    private PersonFile take(UUID id, String format) {
        Actor asking = Acting.now();
        UserView user = known(id);
        @Nullable UUID by = Acting.person().map(Actor.Person::id).orElse(null);
        return collected.together(() -> {
            PersonFile file = file(user, by);
            requests.add(new PrivacyRequest(UUID.randomUUID(), id, Kind.EXPORT, by, file.madeAt(), null, List.of()));
            Acting.<Boolean, RuntimeException>as(asking, () -> {
                audit.record(AuditEvent.of(Action.PERSON_EXPORTED, id).changed("format", null, format));
                return true;
            });
            return file;
        });
    }

    private PersonFile file(UserView user, @Nullable UUID by) {
        String asking =
                by == null ? null : users.find(by).map(UserView::fullName).orElse(null);
        var person = new Person(user.id(), user.email());
        return new PersonFile(
                user.id(), user.fullName(), user.email(), clock.instant(), asking, collected.describe(person));
    }

    private UserView known(UUID id) {
        return users.find(id).orElseThrow(() -> UnknownUser.withId(id));
    }
}
