package sisinfo.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.audit.AuditEvent.Change;

/** An event as it lies in the outbox, still in clear. */
record WaitingEvent(
        String id,
        Instant at,
        String action,
        String objectKind,
        String objectId,
        String actorKind,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable Long processInstance,
        List<Change> changes,
        @Nullable String reason) {

    private static final int ID = 36; // characters of a person's; whoever we do not know has none

    /** Whose the address and the reason are; of somebody at the door, the person they say they are. */
    String whose() {
        if (actorKind.equals("VISITOR") && isOfPerson() && objectId.length() == ID) {
            return objectId;
        }
        return actorId != null ? actorId : actorKind.toLowerCase(java.util.Locale.ROOT);
    }

    /** Whose the values of a changed field are; null when they are nobody's. */
    @Nullable
    String whose(Change change) {
        return PersonalFields.areIn(objectKind, change.field()) ? (isOfPerson() ? objectId : whose()) : null;
    }

    Stream<String> subjects() {
        return Stream.concat(
                Stream.of(whose()), changes.stream().map(this::whose).filter(java.util.Objects::nonNull));
    }

    private boolean isOfPerson() {
        return objectKind.equals(Action.ObjectKind.USER.name());
    }
}
