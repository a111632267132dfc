package sisinfo.reading.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.FieldName;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Names;
import sisinfo.reading.TaxId;

/** When a value counts as right: names and descriptions without case, accents and punctuation; amounts as numbers. */
final class Comparison {

    private Comparison() {}

    static boolean same(FieldName field, String truth, String value) {
        return switch (field) {
            case ISSUER_NAME -> Names.same(truth, value);
            case NUMBER, SERIES -> equal(truth, number(value));
            case ACCESS_KEY, ISSUER_TAX_ID, RECIPIENT_TAX_ID ->
                TaxId.plain(truth).equals(TaxId.plain(value));
            case MODEL, ISSUE_DATE -> truth.equals(value);
            default -> equal(truth, number(value));
        };
    }

    /** All that the truth states of the line. */
    static boolean same(Truth.Row truth, ItemReading item) {
        return text(truth.value("code"), item.code())
                && text(truth.value("description"), item.description())
                && text(truth.value("unit"), item.unit())
                && equal(truth.value("quantity"), item.quantity())
                && equal(truth.value("unitPrice"), item.unitPrice())
                && equal(truth.value("total"), item.total());
    }

    private static boolean text(String truth, @Nullable String value) {
        return truth.isBlank() || value != null && Names.same(truth, value);
    }

    private static boolean equal(String truth, @Nullable BigDecimal value) {
        return truth.isBlank() || value != null && new BigDecimal(truth).compareTo(value) == 0;
    }

    private static @Nullable BigDecimal number(String value) {
        return value.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(value) : null;
    }
}
