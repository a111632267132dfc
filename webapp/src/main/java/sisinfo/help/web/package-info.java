/** The help as pages. */
@NullMarked
package sisinfo.help.web;

import org.jspecify.annotations.NullMarked;
