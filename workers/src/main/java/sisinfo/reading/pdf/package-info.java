/** The text layer of PDFs: exact characters with their places. */
@NullMarked
package sisinfo.reading.pdf;

import org.jspecify.annotations.NullMarked;
