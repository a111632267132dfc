package sisinfo.invoice;

import java.util.List;
import sisinfo.document.DocumentView;
import sisinfo.reading.Evidence;
import sisinfo.supplier.SupplierMatch;

/**
 * Everything a person needs to check an invoice.
 *
 * @param documents all documents of this invoice, the opening one first
 * @param form the saved draft, or what the evidence proposes
 * @param draft whether {@code form} is a draft somebody saved
 * @param findings what speaks against registering it
 * @param events known about this invoice, from documents of their own
 * @param suppliers who may be the issuer, best first; never chosen silently
 */
public record ReviewView(
        IntakeView intake,
        List<DocumentView> documents,
        Evidence evidence,
        InvoiceForm form,
        boolean draft,
        List<SupplierMatch> suppliers,
        List<ReviewNote> notes,
        Findings findings,
        List<InvoiceEventView> events) {}
