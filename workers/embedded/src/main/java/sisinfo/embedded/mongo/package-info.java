/** A MongoDB-compatible store inside this JVM. */
@NullMarked
package sisinfo.embedded.mongo;

import org.jspecify.annotations.NullMarked;
