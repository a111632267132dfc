package sisinfo.invoice;

import java.util.UUID;
import sisinfo.invoice.process.InvoiceReview;

/** A person confirmed or refused. */
public record ReviewDecided(UUID intakeId, InvoiceReview.Outcome outcome) {}
