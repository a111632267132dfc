package sisinfo.invoice;

import java.util.UUID;

/**
 * The issuer cancelled an invoice that is in the books.
 *
 * @param eventId of the event that says so
 * @param confirmedBy whoever confirmed the invoice
 */
public record InvoiceCancelled(UUID eventId, UUID invoiceId, UUID confirmedBy) {}
