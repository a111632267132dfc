package sisinfo.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses the lines of the product table. */
final class ItemCheck {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final List<Problem> problems;

    ItemCheck(List<Problem> problems) {
        this.problems = problems;
    }

    List<CheckedInvoice.Item> check(List<InvoiceForm.Item> items) {
        var checked = new ArrayList<CheckedInvoice.Item>();
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), "items[" + i + "].").ifPresent(checked::add);
        }
        return checked;
    }

    private Optional<CheckedInvoice.Item> check(InvoiceForm.Item item, String at) {
        if (isEmpty(item)) {
            return Optional.empty();
        }
        if (item.description().isBlank()) {
            add(at + "description", "Informe a descrição do item.");
        }
        var quantity = Figures.decimal(item.quantity()).filter(it -> it.compareTo(ZERO) >= 0 && it.scale() <= 4);
        if (quantity.isEmpty()) {
            add(at + "quantity", "Informe a quantidade, com até 4 casas, por exemplo 10,5.");
        }
        var price = Figures.decimal(item.unitPrice()).filter(it -> it.compareTo(ZERO) >= 0 && it.scale() <= 10);
        if (price.isEmpty()) {
            add(at + "unitPrice", "Informe o valor unitário, por exemplo 46,72.");
        }
        var total = FormCheck.money(item.total());
        if (total.isEmpty()) {
            add(at + "total", "Informe o total do item, por exemplo 1.168,00.");
        }
        return quantity.flatMap(q -> price.flatMap(p -> total.map(t -> new CheckedInvoice.Item(
                item.code().strip(), item.description().strip(), item.unit().strip(), q, p, t, item.kind()))));
    }

    private static boolean isEmpty(InvoiceForm.Item item) {
        return (item.code() + item.description() + item.quantity() + item.unitPrice() + item.total()).isBlank();
    }

    private void add(String field, String message) {
        problems.add(new Problem(field, message, false));
    }
}
