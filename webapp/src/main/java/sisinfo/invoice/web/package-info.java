/** Checking what was read, and the books of invoices. */
@NullMarked
package sisinfo.invoice.web;

import org.jspecify.annotations.NullMarked;
