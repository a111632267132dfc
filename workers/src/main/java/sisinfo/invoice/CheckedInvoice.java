package sisinfo.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        List<Item> items) {

    /** One line, checked. */
    record Item(
            String code,
            String description,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal total) {}
}
