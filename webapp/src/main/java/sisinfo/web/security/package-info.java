/** The doors: how one gets in, how often one may try, and what stays shut. */
@NullMarked
package sisinfo.web.security;

import org.jspecify.annotations.NullMarked;
