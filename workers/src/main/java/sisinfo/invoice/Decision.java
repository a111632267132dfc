package sisinfo.invoice;

import org.jspecify.annotations.Nullable;
import sisinfo.reading.Evidence;

/**
 * What a person confirmed, beside the evidence as it stood then.
 *
 * @param findings what spoke against it; null in what was stored before there were any
 * @param reason why it was confirmed all the same
 */
record Decision(
        InvoiceForm form,
        Evidence evidence,
        @Nullable Findings findings,
        @Nullable String reason) {}
