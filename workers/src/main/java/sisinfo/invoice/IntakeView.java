package sisinfo.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the outside sees of an invoice on its way.
 *
 * @param id also the id of the document that opened it
 */
public record IntakeView(
        UUID id,
        IntakeStatus status,
        @Nullable String accessKey,
        @Nullable UUID suspectedOf,
        @Nullable String supplierName,
        @Nullable String invoiceNumber,
        @Nullable BigDecimal total,
        Instant openedAt,
        @Nullable UUID draftBy,
        @Nullable Instant draftSavedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusalReason,
        @Nullable Instant remindedAt) {}
