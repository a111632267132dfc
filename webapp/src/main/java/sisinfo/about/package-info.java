/** What this program is: its version, what it is made of, and the rules it keeps. */
@NullMarked
package sisinfo.about;

import org.jspecify.annotations.NullMarked;
