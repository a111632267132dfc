package sisinfo.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sisinfo.shared.UnicodeText;

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
    private static final int LONGEST_TEXT = 200;

    /** The columns a list can be sorted by. */
    public enum Sort {
        ISSUED("v.issue_date", "cast(:last as date)"),
        REGISTERED("v.registered_at", "cast(:last as timestamptz)"),
        SUPPLIER("s.trade_name", "cast(:last as text)"),
        NUMBER("length(v.number), v.number", "length(cast(:last as text)), cast(:last as text)"),
        TOTAL("v.total", "cast(:last as numeric)");

        private final String columns;
        private final String last;

        Sort(String columns, String last) {
            this.columns = columns;
            this.last = last;
        }

        /** What a line is sorted by, for the parameter {@code last}. */
        String of(InvoiceLine line) {
            return switch (this) {
                case ISSUED -> line.issueDate().toString();
                case REGISTERED -> line.registeredAt().toString();
                case SUPPLIER -> line.supplierName();
                case NUMBER -> line.number();
                case TOTAL -> line.total().toPlainString();
            };
        }
    }

    public InvoiceFilter {
        page = Math.clamp(page, 1, 100_000);
        text = UnicodeText.composed(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    long offset() {
        return (page - 1L) * SIZE;
    }

    /** Ends in the id, so that pages never overlap. */
    String order() {
        var direction = ascending ? " asc" : " desc";
        return sort.columns.replace(",", direction + ",") + direction + ", v.id";
    }

    /** Everything behind the line given by {@code last} and {@code lastId}; the first half is what an index can use. */
    String afterwards() {
        var beyond = ascending ? ">" : "<";
        return " and (%1$s) %3$s= (%2$s) and ((%1$s) %3$s (%2$s) or v.id > :lastId)"
                .formatted(sort.columns, sort.last, beyond);
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
