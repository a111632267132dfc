package sisinfo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done; who did it and when, the trail knows itself.
 *
 * @param objectId of the object in its own feature; a UUID, a number, or a name
 * @param changes only of fields that became different; never a password, a hash, a token or a key
 * @param reason where one was asked
 */
public record AuditEvent(
        Action action,
        String objectId,
        List<Change> changes,
        @Nullable String reason) {

    /** A field before and after; null where there was or is nothing. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    public static AuditEvent of(Action action, Object objectId) {
        return new AuditEvent(action, objectId.toString(), List.of(), null);
    }

    /** Leaves the event as it is when nothing became different. */
    public AuditEvent changed(String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return this;
        }
        var all = new ArrayList<>(changes);
        all.add(new Change(field, text(before), text(after)));
        return new AuditEvent(action, objectId, List.copyOf(all), reason);
    }

    public AuditEvent because(@Nullable String given) {
        return new AuditEvent(action, objectId, changes, given);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
