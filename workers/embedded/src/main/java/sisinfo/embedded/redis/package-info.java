/** Redis from its Maven artifact. */
@NullMarked
package sisinfo.embedded.redis;

import org.jspecify.annotations.NullMarked;
