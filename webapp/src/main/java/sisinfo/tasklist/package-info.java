/** What waits for people, and who takes it. */
@NullMarked
package sisinfo.tasklist;

import org.jspecify.annotations.NullMarked;
