/** Reads the printed words of a page with an installed Tesseract. */
@NullMarked
package sisinfo.reading.ocr;

import org.jspecify.annotations.NullMarked;
