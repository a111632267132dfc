/** What people may want to know about each page, searchable even with a slip of the finger, and editable. */
@NullMarked
package sisinfo.help;

import org.jspecify.annotations.NullMarked;
