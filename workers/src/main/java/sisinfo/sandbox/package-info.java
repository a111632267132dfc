/** Work on files of strangers in child processes with limits of time, processor and memory. */
@NullMarked
package sisinfo.sandbox;

import org.jspecify.annotations.NullMarked;
