/** How often something may be done, counted for all processes together. */
@NullMarked
package sisinfo.limits;

import org.jspecify.annotations.NullMarked;
