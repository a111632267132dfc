/** Who did what to which object, kept so that it shows when somebody touched it. */
@NullMarked
package sisinfo.audit;

import org.jspecify.annotations.NullMarked;
