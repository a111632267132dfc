/** Letters to people: written down with what they tell of, sent afterwards, tried again while the server is away. */
@NullMarked
package sisinfo.mail;

import org.jspecify.annotations.NullMarked;
