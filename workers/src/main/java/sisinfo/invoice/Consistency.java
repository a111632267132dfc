package sisinfo.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.AccessKey;
import sisinfo.reading.TaxId;

/** Whether figures that belong together fit together; what does not is told, and may be accepted by the person. */
final class Consistency {

    /** Invoices round each line to the cent, some down, some up. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final List<Problem> problems;

    Consistency(List<Problem> problems) {
        this.problems = problems;
    }

    void check(
            InvoiceForm form,
            List<CheckedInvoice.Item> items,
            @Nullable BigDecimal products,
            @Nullable BigDecimal total) {
        for (int i = 0; i < items.size(); i++) {
            line("items[" + i + "].total", items.get(i));
        }
        var sum = items.stream().map(CheckedInvoice.Item::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        var stated = products == null ? total : products;
        if (!items.isEmpty() && stated != null && sum.subtract(stated).abs().compareTo(CENT) > 0) {
            differ(
                    products == null ? "total" : "totalProducts",
                    "Os itens somam R$ %s, a nota diz R$ %s (diferença de R$ %s)."
                            .formatted(
                                    Figures.money(sum),
                                    Figures.money(stated),
                                    Figures.money(sum.subtract(stated).abs())));
        }
        AccessKey.of(form.accessKey()).ifPresent(key -> key(key, form));
    }

    private void line(String field, CheckedInvoice.Item item) {
        var expected = item.quantity().multiply(item.unitPrice()).setScale(2, RoundingMode.HALF_UP);
        if (expected.subtract(item.total()).abs().compareTo(CENT) > 0) {
            differ(field, "Quantidade × valor unitário dá R$ %s.".formatted(Figures.money(expected)));
        }
    }

    private void key(AccessKey key, InvoiceForm form) {
        compare("number", key.number(), form.number().replaceAll("[.\\s]", ""), "o número");
        compare("series", key.series(), form.series().strip(), "a série");
        var taxId = TaxId.plain(form.issuerTaxId());
        var inKey = taxId.length() == 11 ? key.issuerTaxId().substring(3) : key.issuerTaxId();
        if (!inKey.equals(taxId)) {
            differ("issuerTaxId", "A chave de acesso traz o emitente %s.".formatted(inKey));
        }
    }

    private void compare(String field, String inKey, String typed, String what) {
        if (!inKey.equals(typed.replaceFirst("^0+(?=.)", ""))) {
            differ(field, "A chave de acesso traz %s %s.".formatted(what, inKey));
        }
    }

    private void differ(String field, String message) {
        problems.add(new Problem(field, message, true));
    }
}
