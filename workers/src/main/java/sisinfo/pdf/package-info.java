/** PDFs of strangers: opened, checked and drawn in a child process, never in the application itself. */
@NullMarked
package sisinfo.pdf;

import org.jspecify.annotations.NullMarked;
