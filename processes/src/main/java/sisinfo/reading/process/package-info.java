@NullMarked
package sisinfo.reading.process;

import org.jspecify.annotations.NullMarked;
