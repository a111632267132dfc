package sisinfo.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.AccessKey;
import sisinfo.reading.LineKind;
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
            @Nullable BigDecimal total,
            Charges charges) {
        for (int i = 0; i < items.size(); i++) {
            line("items[" + i + "].total", items.get(i));
        }
        var goods = items.stream().filter(it -> it.kind() == LineKind.GOODS).toList();
        var sum = goods.stream().map(CheckedInvoice.Item::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!goods.isEmpty() && products != null && differ(sum, products)) {
            differ(
                    "totalProducts",
                    "Os itens somam R$ %s, a nota diz R$ %s (diferença de R$ %s)."
                            .formatted(
                                    Figures.money(sum),
                                    Figures.money(products),
                                    Figures.money(sum.subtract(products).abs())));
        }
        if (total != null && (products != null || !goods.isEmpty())) {
            total(products, sum, charges, total);
        }
        AccessKey.of(form.accessKey()).ifPresent(key -> key(key, form));
    }

    private void total(@Nullable BigDecimal products, BigDecimal items, Charges charges, BigDecimal total) {
        var expected = charges.on(products == null ? items : products);
        var added = products == null ? "Os itens somam" : "Os produtos somam";
        if (differ(expected, total)) {
            differ(
                    "total",
                    "%s R$ %s, a nota diz R$ %s (diferença de R$ %s). Confira frete, seguro, outras despesas, impostos e descontos."
                            .formatted(
                                    charges.present().isEmpty() ? added : "Produtos, acréscimos e descontos somam",
                                    Figures.money(expected),
                                    Figures.money(total),
                                    Figures.money(expected.subtract(total).abs())));
        }
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(CENT) > 0;
    }

    private void line(String field, CheckedInvoice.Item item) {
        var expected = item.quantity().multiply(item.unitPrice()).setScale(2, RoundingMode.HALF_UP);
        boolean priced = item.quantity().signum() != 0 || item.unitPrice().signum() != 0; // a complement has neither
        if (priced && differ(expected, item.total())) {
            differ(field, "Quantidade × valor unitário dá R$ %s.".formatted(Figures.money(expected)));
        }
    }

    private void key(AccessKey key, InvoiceForm form) {
        compare("number", key.number(), form.number().replaceAll("[.\\s]", ""), "o número");
        compare("series", key.series(), form.series().strip(), "a série");
        var taxId = TaxId.plain(form.issuerTaxId());
        key.issuer()
                .filter(it -> !it.equals(taxId))
                .ifPresent(it -> differ("issuerTaxId", "A chave de acesso traz o emitente %s.".formatted(it)));
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
