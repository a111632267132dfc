package sisinfo.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.LineKind;

/** A form whose every value was parsed and found possible. */
record CheckedInvoice(
        @Nullable String accessKey,
        String model,
        String series,
        String number,
        LocalDate issueDate,
        String issuerName,
        String issuerTaxId,
        @Nullable BigDecimal totalProducts,
        BigDecimal total,
        @Nullable UUID supplierId,
        List<Item> items,
        Charges charges) {

    /** One line, checked. */
    record Item(
            String code,
            String description,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal total,
            LineKind kind) {}
}
