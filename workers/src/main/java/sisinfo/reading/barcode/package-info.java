/** Reads the access key from the bars and squares printed on a page. */
@NullMarked
package sisinfo.reading.barcode;

import org.jspecify.annotations.NullMarked;
