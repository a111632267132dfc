/** A mail server on loopback that keeps what it is given. */
@NullMarked
package sisinfo.embedded.smtp;

import org.jspecify.annotations.NullMarked;
