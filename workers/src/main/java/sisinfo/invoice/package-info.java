/** Invoices: from the evidence of a document, over a person's word, to a registered invoice. */
@NullMarked
package sisinfo.invoice;

import org.jspecify.annotations.NullMarked;
