/** The audit trail in MongoDB, or in what stands in for it. */
@NullMarked
package sisinfo.audit.mongo;

import org.jspecify.annotations.NullMarked;
