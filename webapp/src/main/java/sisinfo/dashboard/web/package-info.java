/** The home page. */
@NullMarked
package sisinfo.dashboard.web;

import org.jspecify.annotations.NullMarked;
