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
 * @param findings what spoke against it then
 * @param findingsReason why it was confirmed all the same; null when nothing grave was found
 * @param events known about it today
 * @param evidence what was read, as it stood at the confirmation
 */
public record InvoiceView(
        InvoiceLine invoice,
        List<Item> items,
        List<UUID> documents,
        InvoiceForm confirmed,
        Evidence evidence,
        Findings findings,
        @Nullable String findingsReason,
        List<InvoiceEventView> events) {

    /** Whether something speaks against it, then or now. */
    public boolean isMarked() {
        return findings.grave() || !cancellations().isEmpty();
    }

    public List<InvoiceEventView> cancellations() {
        return events.stream().filter(InvoiceEventView::cancels).toList();
    }

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
