/** The watched folder: files that were put there whole are taken in, the others are waited for or told of. */
@NullMarked
package sisinfo.document.inbox;

import org.jspecify.annotations.NullMarked;
