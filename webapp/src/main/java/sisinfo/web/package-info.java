/** What every page shares: who is signed in, the frame around the content, and what to say when something fails. */
@NullMarked
package sisinfo.web;

import org.jspecify.annotations.NullMarked;
