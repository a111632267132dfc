package sisinfo.invoice.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import sisinfo.invoice.InvoiceForm;

/**
 * One editable line of the product table.
 *
 * @param problems by column; empty while nothing is wrong
 */
record ItemRow(
        int index,
        InvoiceForm.Item item,
        String verdict,
        String because,
        @Nullable Place place,
        Map<String, String> problems) {

    public String name(String column) {
        return "items[" + index + "]." + column;
    }

    public @Nullable String problem(String column) {
        return problems.get(name(column));
    }
}
