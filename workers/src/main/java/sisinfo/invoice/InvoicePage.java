package sisinfo.invoice;

import java.math.BigDecimal;
import java.util.List;

/**
 * One page of the list of invoices.
 *
 * @param count of all pages
 * @param sum of all pages
 */
public record InvoicePage(List<InvoiceLine> lines, long count, BigDecimal sum, int page) {

    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(count, InvoiceFilter.SIZE));
    }

    public long first() {
        return count == 0 ? 0 : (page - 1L) * InvoiceFilter.SIZE + 1;
    }

    public long last() {
        return Math.min(count, (long) page * InvoiceFilter.SIZE);
    }
}
