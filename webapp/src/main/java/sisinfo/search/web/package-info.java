/** The search as a page and as a part of the frame. */
@NullMarked
package sisinfo.search.web;

import org.jspecify.annotations.NullMarked;
