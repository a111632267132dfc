package sisinfo.notification;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its recipient sees it.
 *
 * @param about title of what it is about, as it is now; null when it has none
 */
public record NotificationView(
        long seq,
        NotificationKind kind,
        SubjectKind subjectKind,
        @Nullable String subjectId,
        @Nullable String about,
        Map<String, String> parameters,
        Instant createdAt,
        @Nullable Instant readAt) {

    public boolean isRead() {
        return readAt != null;
    }
}
