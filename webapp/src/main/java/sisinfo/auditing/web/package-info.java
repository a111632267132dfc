/** The pages about the audit trail. */
@NullMarked
package sisinfo.auditing.web;

import org.jspecify.annotations.NullMarked;
