/** Zeebe as a child JVM. */
@NullMarked
package sisinfo.embedded.engine;

import org.jspecify.annotations.NullMarked;
