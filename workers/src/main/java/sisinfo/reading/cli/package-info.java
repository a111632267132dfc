/** The readers on a command line, without database or engine: a door of the feature for the main method to open. */
@NamedInterface("cli")
@NullMarked
package sisinfo.reading.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
