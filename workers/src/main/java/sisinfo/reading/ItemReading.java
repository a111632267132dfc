package sisinfo.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of the product table as one reader saw it; null where the reader saw nothing.
 *
 * @param quantity up to four decimals
 * @param unitPrice BRL, up to ten decimals
 * @param total BRL, two decimals
 */
public record ItemReading(
        @Nullable String code,
        @Nullable String description,
        @Nullable String unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal total,
        Source source,
        @Nullable Position position) {}
