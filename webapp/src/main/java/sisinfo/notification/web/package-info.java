/** The bell, the centre of notifications, and how each person wants to be told. */
@NullMarked
package sisinfo.notification.web;

import org.jspecify.annotations.NullMarked;
