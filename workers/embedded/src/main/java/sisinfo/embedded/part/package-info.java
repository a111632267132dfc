/** What all embedded parts share: the data folder, ports, and child processes that are watched and started again. */
@NullMarked
package sisinfo.embedded.part;

import org.jspecify.annotations.NullMarked;
