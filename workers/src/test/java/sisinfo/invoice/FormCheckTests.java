package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sisinfo.reading.AccessKey;
import sisinfo.reading.FieldName;
import sisinfo.reading.LineKind;

class FormCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String KEY = "35250287789328000117550020001486831221695930";

    @Test
    void parsesAFormThatFits() {
        var checked =
                new FormCheck(InvoiceForms.fitting("148.683"), TODAY).check().orElseThrow();

        assertThat(checked.number()).isEqualTo("148683");
        assertThat(checked.total()).isEqualByComparingTo("1168");
        assertThat(checked.items())
                .singleElement()
                .satisfies(it -> assertThat(it.quantity()).isEqualByComparingTo(new BigDecimal("25")));
    }

    @Test
    void saysWhatToDoAboutEveryWrongValue() {
        var form = new InvoiceForm(
                "123",
                "5",
                "abc",
                "1000",
                "31/02/2026",
                " ",
                "87.789.328/0001-18",
                "x",
                "12.34",
                null,
                true,
                List.of(new InvoiceForm.Item("1", "", "UN", "-2", "-1", "1,234")));
        var check = new FormCheck(form, TODAY);

        assertThat(check.check()).isEmpty();
        assertThat(check.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "accessKey",
                        "model",
                        "number",
                        "series",
                        "issueDate",
                        "issuerName",
                        "issuerTaxId",
                        "totalProducts",
                        "total",
                        "items[0].description",
                        "items[0].quantity",
                        "items[0].unitPrice",
                        "items[0].total");
    }

    @Test
    void asksBeforeItAcceptsFiguresThatDoNotFit() {
        var form = InvoiceForms.withTotal("1", "1.200,00");
        var check = new FormCheck(form, TODAY);

        assertThat(check.check()).isEmpty();
        assertThat(check.problems()).singleElement().satisfies(it -> {
            assertThat(it.difference()).isTrue();
            assertThat(it.message()).contains("1.168,00", "1.200,00", "32,00");
        });
        assertThat(new FormCheck(InvoiceForms.accepting(form), TODAY).check()).isPresent();
    }

    @Test
    void comparesTheFormWithItsAccessKey() {
        var fits = InvoiceForms.fitting("148683");
        assertThat(new FormCheck(withKey(fits), TODAY).check()).isPresent();

        var check = new FormCheck(withKey(InvoiceForms.fitting("148684")), TODAY);
        assertThat(check.check()).isEmpty();
        assertThat(check.problems()).extracting(Problem::field).containsExactly("number");
    }

    @Test
    void saysWhenChargesDoNotExplainTheTotal() {
        var wrong = charged("1.200,00", FieldName.FREIGHT, "20,00");
        var check = new FormCheck(wrong, TODAY);

        assertThat(check.check()).isEmpty();
        assertThat(check.problems()).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo("total");
            assertThat(it.difference()).isTrue();
            assertThat(it.message()).contains("1.188,00", "1.200,00", "12,00", "frete");
        });
        var right = new FormCheck(charged("1.188,00", FieldName.FREIGHT, "20,00"), TODAY).check();
        assertThat(right.orElseThrow().charges().freight()).isEqualByComparingTo("20");
        assertThat(new FormCheck(charged("1.148,00", FieldName.DISCOUNT, "20,00"), TODAY).check())
                .isPresent();
        var broken = new FormCheck(charged("1.168,00", FieldName.IPI, "muito"), TODAY);
        assertThat(broken.check()).isEmpty();
        assertThat(broken.problems()).extracting(Problem::field).containsExactly("ipi");
    }

    @Test
    void takesAComplementAndLinesOutsideTheSum() {
        var gift = new InvoiceForm.Item("2", "BRINDE", "UN", "1", "5,00", "5,00", LineKind.NOT_CHARGED);
        var complement = new InvoiceForm.Item("1", "COMPLEMENTO", "UN", "0", "0", "1.168,00");

        var checked = new FormCheck(with(List.of(complement, gift)), TODAY).check();

        assertThat(checked.orElseThrow().items()).hasSize(2);
    }

    /** The key of an invoice that the tax authority issued for a seller carries the authority's tax id. */
    @Test
    void leavesTheSellerOfAnIssuedInvoiceAlone() {
        var open = "352602" + "45152139000199" + "55" + "890" + "000000777" + "1" + "12345678";
        var fits = InvoiceForms.fitting("777");
        var form = new InvoiceForm(
                open + AccessKey.checkDigit(open),
                "55",
                "777",
                "890",
                fits.issueDate(),
                fits.issuerName(),
                "123.456.789-09",
                fits.totalProducts(),
                fits.total(),
                null,
                false,
                fits.items());

        var check = new FormCheck(form, TODAY);

        assertThat(check.check()).as(check.problems().toString()).isPresent();
    }

    @Test
    void refusesInvoicesOfTomorrow() {
        var check = new FormCheck(InvoiceForms.fitting("1"), LocalDate.of(2025, 2, 14));

        assertThat(check.check()).isEmpty();
        assertThat(check.problems()).extracting(Problem::field).containsExactly("issueDate");
    }

    private static InvoiceForm charged(String total, FieldName field, String amount) {
        var form = InvoiceForms.fitting("1");
        return new InvoiceForm(
                "",
                form.model(),
                form.number(),
                form.series(),
                form.issueDate(),
                form.issuerName(),
                form.issuerTaxId(),
                form.totalProducts(),
                total,
                null,
                false,
                form.items(),
                new TypedCharges(Map.of(field, amount)));
    }

    private static InvoiceForm with(List<InvoiceForm.Item> items) {
        var form = InvoiceForms.fitting("1");
        return new InvoiceForm(
                "",
                form.model(),
                form.number(),
                form.series(),
                form.issueDate(),
                form.issuerName(),
                form.issuerTaxId(),
                form.totalProducts(),
                form.total(),
                null,
                false,
                items);
    }

    private static InvoiceForm withKey(InvoiceForm form) {
        return new InvoiceForm(
                KEY,
                form.model(),
                form.number(),
                form.series(),
                form.issueDate(),
                form.issuerName(),
                form.issuerTaxId(),
                form.totalProducts(),
                form.total(),
                null,
                false,
                form.items());
    }
}
