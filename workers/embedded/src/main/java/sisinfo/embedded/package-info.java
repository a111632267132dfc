/** The embedded default: every store and the engine, started beside the application when no address is configured. */
@NullMarked
package sisinfo.embedded;

import org.jspecify.annotations.NullMarked;
