/** Who may sign in, as what, and how machines prove who sent them. */
@NullMarked
package sisinfo.identity;

import org.jspecify.annotations.NullMarked;
