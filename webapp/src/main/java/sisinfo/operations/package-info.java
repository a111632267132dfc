/** How the house itself is: its parts, its caches, its background jobs. */
@NullMarked
package sisinfo.operations;

import org.jspecify.annotations.NullMarked;
