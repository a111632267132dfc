/** The page about the program itself. */
@NullMarked
package sisinfo.about.web;

import org.jspecify.annotations.NullMarked;
