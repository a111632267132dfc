package sisinfo.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which notifications a person wants to see.
 *
 * @param kind null for any
 */
public record NotificationFilter(@Nullable String kind, boolean unreadOnly) {

    public static final NotificationFilter ALL = new NotificationFilter(null, false);
}
