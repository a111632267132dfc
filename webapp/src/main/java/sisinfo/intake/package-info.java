/** The way of a document, from the counter to the books, as people follow it. */
@NullMarked
package sisinfo.intake;

import org.jspecify.annotations.NullMarked;
