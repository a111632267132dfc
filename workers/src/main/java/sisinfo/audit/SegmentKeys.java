package sisinfo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what a sealed month is found: the things, people and processes it tells about. */
final class SegmentKeys {

    private SegmentKeys() {}

    static List<String> of(SealedEvent event) {
        var keys = new ArrayList<String>();
        keys.add(object(event.objectKind(), event.objectId()));
        if (event.actorId() != null) {
            keys.add(person(event.actorId()));
        }
        if (event.objectKind().equals(Action.ObjectKind.USER.name())) {
            keys.add(person(event.objectId()));
        }
        if (event.processInstance() != null) {
            keys.add("PROCESS/" + event.processInstance());
        }
        return keys;
    }

    /** The one key that narrows a question most; empty when it asks about no single thing. */
    static Optional<String> of(AuditFilter filter) {
        if (filter.objectKind() != null && filter.objectId() != null) {
            return Optional.of(object(filter.objectKind(), filter.objectId()));
        }
        if (filter.processInstance() != null) {
            return Optional.of("PROCESS/" + filter.processInstance());
        }
        return Optional.ofNullable(filter.person()).map(SegmentKeys::person);
    }

    private static String object(String kind, @Nullable String id) {
        return "OBJECT/" + kind + "/" + id;
    }

    private static String person(String id) {
        return "PERSON/" + id;
    }
}
