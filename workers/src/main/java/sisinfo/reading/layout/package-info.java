/** From words with places on pages to the fields and lines of an invoice, whatever the layout of the page. */
@NullMarked
package sisinfo.reading.layout;

import org.jspecify.annotations.NullMarked;
