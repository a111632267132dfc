package sisinfo.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Evidence;

/**
 * A registered invoice with everything behind it.
 *
 * @param documents in the order they came
 * @param confirmed what the person confirmed, as typed
 * @param evidence what was read, as it stood at the confirmation
 */
public record InvoiceView(
        InvoiceLine invoice, List<Item> items, List<UUID> documents, InvoiceForm confirmed, Evidence evidence) {

    /** One line of the product table. */
    public record Item(
            int line,
            @Nullable String code,
            String description,
            @Nullable String unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal total) {}
}
