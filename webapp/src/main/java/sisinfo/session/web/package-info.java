/** The page of one's own sessions, and what makes the web server keep them with us. */
@NullMarked
package sisinfo.session.web;

import org.jspecify.annotations.NullMarked;
