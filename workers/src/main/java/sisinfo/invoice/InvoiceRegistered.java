package sisinfo.invoice;

import java.util.UUID;

/** An invoice is in the books. */
public record InvoiceRegistered(UUID invoiceId, UUID intakeId) {}
