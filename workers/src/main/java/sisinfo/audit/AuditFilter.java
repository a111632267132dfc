package sisinfo.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events; null asks nothing.
 *
 * @param person who did it, or to whom it was done
 * @param before places of the chain below this one: the next page
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long processInstance,
        @Nullable Long before) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

    public static AuditFilter of(String objectKind, String objectId) {
        return new AuditFilter(null, objectKind, objectId, null, null, null, null, null);
    }

    public static AuditFilter of(String person) {
        return new AuditFilter(person, null, null, null, null, null, null, null);
    }

    public AuditFilter before(@Nullable Long seq) {
        return new AuditFilter(person, objectKind, objectId, action, from, to, processInstance, seq);
    }

    boolean accepts(SealedEvent it) {
        return (person == null || person.equals(it.actorId()) || isPerson(it))
                && (objectKind == null || objectKind.equals(it.objectKind()))
                && (objectId == null || objectId.equals(it.objectId()))
                && (action == null || action.equals(it.action()))
                && (from == null || !it.at().isBefore(from))
                && (to == null || it.at().isBefore(to))
                && (processInstance == null || Objects.equals(processInstance, it.processInstance()))
                && (before == null || it.seq() < before);
    }

    /** What an event must say somewhere to be accepted. */
    List<String> texts() {
        return Stream.of(person, objectId, action).filter(Objects::nonNull).toList();
    }

    private boolean isPerson(SealedEvent it) {
        return it.objectKind().equals(Action.ObjectKind.USER.name())
                && it.objectId().equals(person);
    }
}
