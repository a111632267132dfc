/** The page of letters that were sent, or not. */
@NullMarked
package sisinfo.mail.web;

import org.jspecify.annotations.NullMarked;
