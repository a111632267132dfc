/** What a document says, who says so, and how far it is proved. */
@NullMarked
package sisinfo.reading;

import org.jspecify.annotations.NullMarked;
