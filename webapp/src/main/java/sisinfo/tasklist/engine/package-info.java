/** The tasklist's way to the engine. */
@NullMarked
package sisinfo.tasklist.engine;

import org.jspecify.annotations.NullMarked;
