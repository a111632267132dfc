package sisinfo.invoice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.invoice.ReviewView;
import sisinfo.reading.FieldName;
import sisinfo.reading.TaxId;
import sisinfo.reading.Verdict;
import sisinfo.supplier.SupplierMatch;

/**
 * Who may be the issuer, best first, and what is chosen so far.
 *
 * @param chosen a supplier's id, {@link ReviewForm#PROPOSE}, or empty when the person has to choose
 */
record SupplierChoice(
        List<Option> options, String chosen, @Nullable String problem) {

    /** A supplier we know, and why it may be this one. */
    record Option(String id, String name, @Nullable String taxId, String reason, boolean proposed) {}

    /** Only a proved tax id chooses by itself; everything else is a person's word. */
    static SupplierChoice of(ReviewView view, @Nullable String typed, @Nullable String problem) {
        var options = view.suppliers().stream().map(SupplierChoice::option).toList();
        return new SupplierChoice(options, typed == null ? suggested(view, options) : typed, problem);
    }

    private static String suggested(ReviewView view, List<Option> options) {
        if (view.form().supplierId() != null) {
            return view.form().supplierId().toString();
        }
        if (options.isEmpty()) {
            return ReviewForm.PROPOSE;
        }
        var proved = view.evidence()
                .field(FieldName.ISSUER_TAX_ID)
                .filter(it -> it.verdict() == Verdict.PROVED)
                .isPresent();
        var best = view.suppliers().getFirst();
        return proved && best.reason() == SupplierMatch.Reason.SAME_TAX_ID
                ? best.supplier().id().toString()
                : "";
    }

    private static Option option(SupplierMatch match) {
        var supplier = match.supplier();
        var taxId = supplier.taxId();
        return new Option(
                supplier.id().toString(),
                supplier.tradeName(),
                taxId == null ? null : TaxId.shown(taxId),
                match.reason().name(),
                supplier.proposed());
    }
}
