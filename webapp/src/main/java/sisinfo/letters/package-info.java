/** How administrators read letters; apart from writing them, which features do that pages depend on. */
@NullMarked
package sisinfo.letters;

import org.jspecify.annotations.NullMarked;
