package sisinfo.notification;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something people should know.
 *
 * @param eventKey what happened, across all kinds: told twice, it reaches each person once
 * @param parameters ids and figures only
 */
public record Announcement(
        NotificationKind kind,
        String eventKey,
        SubjectKind subjectKind,
        @Nullable String subjectId,
        Map<String, String> parameters) {

    public static Announcement of(NotificationKind kind, Object event, SubjectKind about, @Nullable Object subjectId) {
        return new Announcement(
                kind, kind.id() + ":" + event, about, subjectId == null ? null : subjectId.toString(), Map.of());
    }

    public Announcement with(String name, Object figure) {
        var all = new TreeMap<>(parameters);
        all.put(name, figure.toString());
        return new Announcement(kind, eventKey, subjectKind, subjectId, Map.copyOf(all));
    }
}
