/** What people are told of when it happens: rows of their own, live in their browsers, and by e-mail as they wish. */
@NullMarked
package sisinfo.notification;

import org.jspecify.annotations.NullMarked;
