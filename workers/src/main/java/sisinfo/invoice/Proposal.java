package sisinfo.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Amounts;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.ItemEvidence;
import sisinfo.reading.ItemReading;
import sisinfo.reading.TaxId;

/** The form as the evidence would fill it in; a person decides. */
final class Proposal {

    private Proposal() {}

    static InvoiceForm from(Evidence evidence) {
        return new InvoiceForm(
                value(evidence, FieldName.ACCESS_KEY),
                value(evidence, FieldName.MODEL),
                value(evidence, FieldName.NUMBER),
                value(evidence, FieldName.SERIES),
                evidence.value(FieldName.ISSUE_DATE).map(Proposal::date).orElse(""),
                value(evidence, FieldName.ISSUER_NAME),
                evidence.value(FieldName.ISSUER_TAX_ID)
                        .map(it -> TaxId.of(it).map(TaxId::formatted).orElse(it))
                        .orElse(""),
                evidence.value(FieldName.TOTAL_PRODUCTS).map(Proposal::money).orElse(""),
                evidence.value(FieldName.TOTAL).map(Proposal::money).orElse(""),
                null,
                false,
                items(evidence.items()),
                TypedCharges.of(
                        field -> evidence.value(field).map(Proposal::money).orElse("")));
    }

    private static List<InvoiceForm.Item> items(List<ItemEvidence> items) {
        return items.stream().map(ItemEvidence::item).map(Proposal::item).toList();
    }

    private static InvoiceForm.Item item(ItemReading item) {
        return new InvoiceForm.Item(
                text(item.code()),
                text(item.description()),
                text(item.unit()),
                number(item.quantity(), 0),
                number(item.unitPrice(), 2),
                number(item.total(), 2),
                item.kind());
    }

    private static String value(Evidence evidence, FieldName name) {
        return evidence.value(name).orElse("");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String number(@Nullable BigDecimal value, int decimals) {
        return value == null ? "" : Figures.number(value, decimals);
    }

    private static String date(String value) {
        return Figures.date(value).map((LocalDate it) -> Figures.date(it)).orElse(value);
    }

    private static String money(String value) {
        return Amounts.plain(value).map(Figures::money).orElse(value);
    }
}
