package sisinfo.invoice.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import sisinfo.invoice.Figures;
import sisinfo.reading.FieldName;
import sisinfo.reading.TaxId;

/** Readings in normal form, as people write them. */
final class FieldTexts {

    private FieldTexts() {}

    static String of(FieldName field, String value) {
        return switch (field) {
            case ISSUE_DATE ->
                Figures.date(value).map((LocalDate it) -> Figures.date(it)).orElse(value);
            case ISSUER_TAX_ID, RECIPIENT_TAX_ID -> TaxId.shown(value);
            case ACCESS_KEY, MODEL, NUMBER, SERIES, ISSUER_NAME -> value;
            default -> money(value);
        };
    }

    private static String money(String value) {
        try {
            return Figures.money(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
