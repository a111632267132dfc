package sisinfo.invoice;

import sisinfo.reading.Evidence;

/** What a person confirmed, beside the evidence as it stood then. */
record Decision(InvoiceForm form, Evidence evidence) {}
