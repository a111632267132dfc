/** PostgreSQL from its Maven artifact. */
@NullMarked
package sisinfo.embedded.postgres;

import org.jspecify.annotations.NullMarked;
