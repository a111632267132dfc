/** Closing the house for a while, so that it can be repaired with nobody inside. */
@NullMarked
package sisinfo.maintenance;

import org.jspecify.annotations.NullMarked;
