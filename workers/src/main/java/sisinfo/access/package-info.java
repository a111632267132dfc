/** Who acts, and what they may do: the one table of permissions, and the guard in front of every use case. */
@NullMarked
package sisinfo.access;

import org.jspecify.annotations.NullMarked;
