package sisinfo.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of the product table as one reader saw it; null where the reader saw nothing.
 *
 * @param quantity up to four decimals
 * @param unitPrice BRL, up to ten decimals
 * @param total BRL, two decimals
 * @param kind which sum it belongs to
 */
public record ItemReading(
        @Nullable String code,
        @Nullable String description,
        @Nullable String unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal total,
        Source source,
        @Nullable Position position,
        LineKind kind) {

    /** What was stored before there were kinds has none. */
    @SuppressWarnings("ConstantValue")
    public ItemReading {
        kind = kind == null ? LineKind.GOODS : kind;
    }

    public ItemReading(
            @Nullable String code,
            @Nullable String description,
            @Nullable String unit,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal total,
            Source source,
            @Nullable Position position) {
        this(code, description, unit, quantity, unitPrice, total, source, position, LineKind.GOODS);
    }

    /** The same line, as seen by another reader or at another place. */
    public ItemReading from(Source other, @Nullable Position place) {
        return new ItemReading(code, description, unit, quantity, unitPrice, total, other, place, kind);
    }
}
