/** Carries notifications to people's mailboxes. */
@NullMarked
package sisinfo.notification.mail;

import org.jspecify.annotations.NullMarked;
