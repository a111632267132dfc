/** Papers as they came in: kept untouched, each once, from upload until an invoice or a person settles them. */
@NullMarked
package sisinfo.document;

import org.jspecify.annotations.NullMarked;
