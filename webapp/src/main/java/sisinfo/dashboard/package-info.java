/** What stands where, at a glance. */
@NullMarked
package sisinfo.dashboard;

import org.jspecify.annotations.NullMarked;
