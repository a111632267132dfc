/** The readers on the command line: no database, no engine. */
@NullMarked
package sisinfo.reading.cli;

import org.jspecify.annotations.NullMarked;
