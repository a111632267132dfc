/** Who is signed in, where, and since when: sessions that Redis carries and PostgreSQL vouches for. */
@NullMarked
package sisinfo.session;

import org.jspecify.annotations.NullMarked;
