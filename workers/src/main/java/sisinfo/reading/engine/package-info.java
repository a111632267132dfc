@NullMarked
package sisinfo.reading.engine;

import org.jspecify.annotations.NullMarked;
