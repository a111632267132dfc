package sisinfo.invoice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.LineKind;

/**
 * What a person typed, as typed (pt-BR numbers and dates), so that a draft loses nothing; empty, never null.
 *
 * @param supplierId the supplier the person chose; null to propose a new one from name and tax id
 * @param acceptDifferences the person saw that quantities, prices and totals do not fit, and wants it so
 */
public record InvoiceForm(
        String accessKey,
        String model,
        String number,
        String series,
        String issueDate,
        String issuerName,
        String issuerTaxId,
        String totalProducts,
        String total,
        @Nullable UUID supplierId,
        boolean acceptDifferences,
        List<Item> items,
        TypedCharges charges) {

    /** Drafts that were saved before there were any charges have none. */
    @SuppressWarnings("ConstantValue")
    public InvoiceForm {
        charges = charges == null ? TypedCharges.none() : charges;
    }

    public InvoiceForm(
            String accessKey,
            String model,
            String number,
            String series,
            String issueDate,
            String issuerName,
            String issuerTaxId,
            String totalProducts,
            String total,
            @Nullable UUID supplierId,
            boolean acceptDifferences,
            List<Item> items) {
        this(
                accessKey,
                model,
                number,
                series,
                issueDate,
                issuerName,
                issuerTaxId,
                totalProducts,
                total,
                supplierId,
                acceptDifferences,
                items,
                TypedCharges.none());
    }

    /** The layout of the NF-e allows no more ({@code det}, MOC 7.0). */
    public static final int MOST_ITEMS = 990;

    /** One line of the product table, as typed. */
    public record Item(
            String code,
            String description,
            String unit,
            String quantity,
            String unitPrice,
            String total,
            LineKind kind) {

        /** Drafts that were saved before there were kinds have none. */
        @SuppressWarnings("ConstantValue")
        public Item {
            kind = kind == null ? LineKind.GOODS : kind;
        }

        public Item(String code, String description, String unit, String quantity, String unitPrice, String total) {
            this(code, description, unit, quantity, unitPrice, total, LineKind.GOODS);
        }
    }
}
