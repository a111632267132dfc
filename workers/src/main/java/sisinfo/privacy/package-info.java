/** What people may ask about themselves under the data protection law (Lei 13.709/2018): a copy, and to be erased. */
@NullMarked
package sisinfo.privacy;

import org.jspecify.annotations.NullMarked;
