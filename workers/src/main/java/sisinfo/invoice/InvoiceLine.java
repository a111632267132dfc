package sisinfo.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registered invoice in a list. */
public record InvoiceLine(
        UUID id,
        UUID intakeId,
        @Nullable String accessKey,
        String model,
        String series,
        String number,
        LocalDate issueDate,
        @Nullable BigDecimal totalProducts,
        BigDecimal total,
        InvoiceStatus status,
        UUID supplierId,
        String supplierName,
        @Nullable String supplierTaxId,
        boolean supplierProposed,
        UUID confirmedBy,
        Instant confirmedAt,
        Instant registeredAt,
        Charges charges) {}
