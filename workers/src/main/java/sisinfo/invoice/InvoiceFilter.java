package sisinfo.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which registered invoices a list shows; null means no limit.
 *
 * @param text part of a supplier's name, an invoice number, a tax id or an access key; empty for all
 * @param page from 1
 */
public record InvoiceFilter(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        Sort sort,
        boolean ascending,
        int page) {

    public static final int SIZE = 25;

    /** The columns a list can be sorted by. */
    public enum Sort {
        ISSUED("v.issue_date"),
        REGISTERED("v.registered_at"),
        SUPPLIER("s.trade_name"),
        NUMBER("length(v.number), v.number"),
        TOTAL("v.total");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }
    }

    public InvoiceFilter {
        page = Math.clamp(page, 1, 100_000);
    }

    long offset() {
        return (page - 1L) * SIZE;
    }

    /** Ends in the id, so that pages never overlap. */
    String order() {
        var direction = ascending ? " asc" : " desc";
        return sort.columns.replace(",", direction + ",") + direction + ", v.id";
    }

    /** For {@code like ... escape '!'}; names are kept in capitals. */
    String pattern() {
        return "%"
                + text.toUpperCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
    }

    /** Number, tax id or key without punctuation. */
    String code() {
        return text.toUpperCase(Locale.ROOT).replaceFirst("^NF(-?E)?\\s*", "").replaceAll("[^0-9A-Z]", "");
    }
}
