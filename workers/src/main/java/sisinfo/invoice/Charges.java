package sisinfo.invoice;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.FieldName;

/** What is added to the total of the products and taken off it; null where there is none. */
@Embeddable
public record Charges(
        @Nullable BigDecimal freight,
        @Nullable BigDecimal insurance,
        @Nullable BigDecimal otherExpenses,
        @Nullable BigDecimal ipi,
        @Nullable BigDecimal icmsSt,
        @Nullable BigDecimal services,
        @Nullable BigDecimal otherTaxes,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal icmsRelief) {

    static Charges of(Map<FieldName, BigDecimal> amounts) {
        return new Charges(
                amounts.get(FieldName.FREIGHT),
                amounts.get(FieldName.INSURANCE),
                amounts.get(FieldName.OTHER_EXPENSES),
                amounts.get(FieldName.IPI),
                amounts.get(FieldName.ICMS_ST),
                amounts.get(FieldName.SERVICES),
                amounts.get(FieldName.OTHER_TAXES),
                amounts.get(FieldName.DISCOUNT),
                amounts.get(FieldName.ICMS_RELIEF));
    }

    public @Nullable BigDecimal of(FieldName field) {
        return switch (field) {
            case FREIGHT -> freight;
            case INSURANCE -> insurance;
            case OTHER_EXPENSES -> otherExpenses;
            case IPI -> ipi;
            case ICMS_ST -> icmsSt;
            case SERVICES -> services;
            case OTHER_TAXES -> otherTaxes;
            case DISCOUNT -> discount;
            case ICMS_RELIEF -> icmsRelief;
            default -> null;
        };
    }

    /** Those there are, in the order of the invoice. */
    public Map<FieldName, BigDecimal> present() {
        return FieldName.charges().stream()
                .filter(it -> of(it) != null)
                .collect(Collectors.toMap(
                        it -> it, it -> java.util.Objects.requireNonNull(of(it)), (a, b) -> a, java.util.TreeMap::new));
    }

    /** What they make of the total of the products. */
    BigDecimal on(BigDecimal products) {
        return present().entrySet().stream()
                .map(it -> it.getValue().multiply(BigDecimal.valueOf(it.getKey().sign())))
                .reduce(products, BigDecimal::add);
    }
}
