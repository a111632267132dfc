/** What is kept about a person: each feature tells, and erases, its own part. */
@NullMarked
package sisinfo.personal;

import org.jspecify.annotations.NullMarked;
