/** One class per kind of notification: what it listens to, and whom it tells. */
@NullMarked
package sisinfo.notification.kind;

import org.jspecify.annotations.NullMarked;
