/** Engine records to PostgreSQL, exactly once; runs inside the broker. */
@NullMarked
package sisinfo.exporter;

import org.jspecify.annotations.NullMarked;
