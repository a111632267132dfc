package sisinfo.invoice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event about an invoice, as it is shown.
 *
 * @param id also the subject of the task about it
 * @param title what it is and of which invoice, in pt-BR
 * @param handledAt when somebody saw to the registered invoice; null until then
 * @param at when the tax authority registered it; null when the document does not say
 */
public record InvoiceEventView(
        UUID id,
        UUID documentId,
        String accessKey,
        String title,
        boolean registered,
        boolean cancels,
        @Nullable Instant at,
        @Nullable Instant handledAt,
        @Nullable String reason) {}
