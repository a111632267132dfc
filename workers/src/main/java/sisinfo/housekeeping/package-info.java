/** What is done at night and in the background, and that it is done. */
@NullMarked
package sisinfo.housekeeping;

import org.jspecify.annotations.NullMarked;
