/** Companies the city hall buys from. */
@NullMarked
package sisinfo.supplier;

import org.jspecify.annotations.NullMarked;
