package sisinfo.invoice.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.invoice.InvoiceForm;
import sisinfo.invoice.TypedCharges;
import sisinfo.reading.FieldName;
import sisinfo.reading.LineKind;

/**
 * The review as the browser sends it; whatever is missing is empty.
 *
 * @param supplier the id of a known supplier, {@link #PROPOSE}, or empty while nobody chose
 */
record ReviewForm(
        @Nullable String accessKey,
        @Nullable String model,
        @Nullable String number,
        @Nullable String series,
        @Nullable String issueDate,
        @Nullable String issuerName,
        @Nullable String issuerTaxId,
        @Nullable String totalProducts,
        @Nullable String total,
        @Nullable String supplier,
        @Nullable Boolean acceptDifferences,
        @Nullable List<@Nullable Item> items,
        @Nullable String freight,
        @Nullable String insurance,
        @Nullable String otherExpenses,
        @Nullable String ipi,
        @Nullable String icmsSt,
        @Nullable String services,
        @Nullable String otherTaxes,
        @Nullable String discount,
        @Nullable String icmsRelief) {

    /** Enter the issuer as a new supplier. */
    static final String PROPOSE = "new";

    /** One line of the product table. */
    record Item(
            @Nullable String code,
            @Nullable String description,
            @Nullable String unit,
            @Nullable String quantity,
            @Nullable String unitPrice,
            @Nullable String total,
            @Nullable LineKind kind) {

        InvoiceForm.Item plain() {
            return new InvoiceForm.Item(
                    text(code),
                    text(description),
                    text(unit),
                    text(quantity),
                    text(unitPrice),
                    text(total),
                    kind == null ? LineKind.GOODS : kind);
        }
    }

    boolean supplierChosen() {
        return !text(supplier).isEmpty();
    }

    InvoiceForm plain() {
        var lines = items == null ? List.<@Nullable Item>of() : items;
        return new InvoiceForm(
                text(accessKey),
                text(model),
                text(number),
                text(series),
                text(issueDate),
                text(issuerName),
                text(issuerTaxId),
                text(totalProducts),
                text(total),
                supplierId(),
                acceptDifferences != null && acceptDifferences,
                lines.stream().filter(Objects::nonNull).map(Item::plain).toList(),
                TypedCharges.of(this::charge));
    }

    private String charge(FieldName field) {
        return text(
                switch (field) {
                    case FREIGHT -> freight;
                    case INSURANCE -> insurance;
                    case OTHER_EXPENSES -> otherExpenses;
                    case IPI -> ipi;
                    case ICMS_ST -> icmsSt;
                    case SERVICES -> services;
                    case OTHER_TAXES -> otherTaxes;
                    case DISCOUNT -> discount;
                    case ICMS_RELIEF -> icmsRelief;
                    default -> "";
                });
    }

    private @Nullable UUID supplierId() {
        try {
            return text(supplier).length() == 36 ? UUID.fromString(text(supplier)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
