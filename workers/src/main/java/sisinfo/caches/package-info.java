/** What is remembered for a while because counting or listing it again would be slow; never who may do what. */
@NullMarked
package sisinfo.caches;

import org.jspecify.annotations.NullMarked;
