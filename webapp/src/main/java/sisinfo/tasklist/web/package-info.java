/** The tasklist's pages. */
@NullMarked
package sisinfo.tasklist.web;

import org.jspecify.annotations.NullMarked;
