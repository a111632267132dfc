/** Tells people that a part is away. */
@NullMarked
package sisinfo.trouble.web;

import org.jspecify.annotations.NullMarked;
