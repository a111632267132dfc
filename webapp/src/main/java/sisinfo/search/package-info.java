/** One question to everything the one who asks may see. */
@NullMarked
package sisinfo.search;

import org.jspecify.annotations.NullMarked;
