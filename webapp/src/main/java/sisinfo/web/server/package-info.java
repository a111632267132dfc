/** The web server itself: how requests are read, and what it answers when no page of ours can. */
@NullMarked
package sisinfo.web.server;

import org.jspecify.annotations.NullMarked;
