/** The page of letters that were sent, or not. */
@NullMarked
package sisinfo.letters.web;

import org.jspecify.annotations.NullMarked;
