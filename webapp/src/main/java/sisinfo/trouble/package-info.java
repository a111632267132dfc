/** Which parts of the system are away just now. */
@NullMarked
package sisinfo.trouble;

import org.jspecify.annotations.NullMarked;
