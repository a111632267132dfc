package sisinfo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                List.of(new InvoiceForm.Item("1", "", "UN", "0", "-1", "1,234")));
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
    void refusesInvoicesOfTomorrow() {
        var check = new FormCheck(InvoiceForms.fitting("1"), LocalDate.of(2025, 2, 14));

        assertThat(check.check()).isEmpty();
        assertThat(check.problems()).extracting(Problem::field).containsExactly("issueDate");
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
