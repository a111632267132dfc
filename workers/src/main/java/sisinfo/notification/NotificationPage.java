package sisinfo.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some notifications, newest first, and before which number the next ones start; null when these are the last. */
public record NotificationPage(
        List<NotificationView> notifications, @Nullable Long next) {}
