package sisinfo.invoice;

import java.util.List;

/** Forms as people fill them in. */
public final class InvoiceForms {

    private InvoiceForms() {}

    /** One line, everything fits; {@code number} keeps tests apart. */
    public static InvoiceForm fitting(String number) {
        return form(number, "1.168,00", "46,72", false);
    }

    public static InvoiceForm withTotal(String number, String total) {
        return form(number, total, "46,72", false);
    }

    public static InvoiceForm accepting(InvoiceForm form) {
        return form(form.number(), form.total(), form.items().getFirst().unitPrice(), true);
    }

    private static InvoiceForm form(String number, String total, String price, boolean accept) {
        return new InvoiceForm(
                "",
                "55",
                number,
                "2",
                "15/02/2025",
                "NOVA ERA PAPELARIA E INFORMATICA EPP",
                "87.789.328/0001-17",
                total,
                total,
                null,
                accept,
                List.of(
                        new InvoiceForm.Item("HDMI-2680", "CABO HDMI 2.0 500 M", "UN", "25", price, "1.168,00"),
                        new InvoiceForm.Item("", "", "", "", "", "")));
    }
}
