/** How administrators read the audit trail; apart from the trail, which every feature writes to and which knows none. */
@NullMarked
package sisinfo.auditing;

import org.jspecify.annotations.NullMarked;
