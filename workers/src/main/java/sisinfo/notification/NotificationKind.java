package sisinfo.notification;

import sisinfo.access.Permission;

/**
 * One kind of thing people are told of. A kind is one class of this type, and its texts in the bundles: {@code
 * notification.name.ID}, {@code notification.title.ID} and {@code notification.text.ID}.
 */
public interface NotificationKind {

    /** In rows and in the keys of its texts; never changes. */
    String id();

    /** One of Bootstrap's icons. */
    String icon();

    /** What one must be allowed to, to be told. */
    Permission needs();

    /** Whether it pops up wherever one is. */
    default boolean urgent() {
        return false;
    }
}
