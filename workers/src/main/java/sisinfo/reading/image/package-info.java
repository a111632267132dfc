/** Pictures as numbers: brightness, straightening, even light. Knows nothing of invoices. */
@NullMarked
package sisinfo.reading.image;

import org.jspecify.annotations.NullMarked;
