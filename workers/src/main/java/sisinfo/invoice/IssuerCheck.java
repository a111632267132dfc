package sisinfo.invoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.TaxId;
import sisinfo.reading.Verdict;
import sisinfo.supplier.SupplierView;

/** Whether the supplier in the books, the issuer in the form and the issuer on the paper are the same. */
final class IssuerCheck {

    private IssuerCheck() {}

    /**
     * An invoice under a supplier with another tax id is never right. That a proof is wrong cannot be ruled out: the
     * person may say so.
     *
     * @param supplier the chosen one; empty when the issuer is to be entered as a new one
     */
    static List<Problem> check(InvoiceForm form, Optional<SupplierView> supplier, Evidence evidence) {
        var typed = TaxId.of(form.issuerTaxId()).map(TaxId::value).orElse("");
        var foreign = supplier.map(SupplierView::taxId)
                .filter(it -> !it.equals(typed))
                .map(it -> new Problem("supplierId", words(it, typed), false));
        var unproved = evidence.field(FieldName.ISSUER_TAX_ID)
                .filter(it -> it.verdict() == Verdict.PROVED && !it.value().equals(typed))
                .map(it -> new Problem(
                        "issuerTaxId",
                        "Está comprovado que o emitente é %s. Confira antes de mudar."
                                .formatted(TaxId.shown(it.value())),
                        true))
                .filter(it -> !form.acceptDifferences());
        return Stream.of(foreign, unproved).flatMap(Optional::stream).toList();
    }

    private static String words(String known, String typed) {
        return "O fornecedor escolhido tem o CNPJ ou CPF %s, e a nota é de %s. Escolha o fornecedor da nota ou cadastre o emitente."
                .formatted(TaxId.shown(known), TaxId.shown(typed));
    }
}
