package sisinfo.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.AccessKey;
import sisinfo.reading.FieldName;
import sisinfo.reading.TaxId;

/** Parses a form and collects everything that is wrong with it, in words that say what to do. */
final class FormCheck {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final InvoiceForm form;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    FormCheck(InvoiceForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** Empty when there are {@link #problems()}. */
    Optional<CheckedInvoice> check() {
        problems.addAll(TypedText.problems(form));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        var key = key();
        var taxId = parse(
                "issuerTaxId",
                form.issuerTaxId(),
                "Confira o CNPJ ou CPF do emitente: os dígitos não fecham.",
                t -> TaxId.of(t).map(TaxId::value));
        var date = parse("issueDate", form.issueDate(), "Informe a data de emissão como dd/mm/aaaa.", Figures::date);
        var total = parse("total", form.total(), "Informe o total da nota, por exemplo 1.234,56.", FormCheck::money);
        var products = form.totalProducts().isBlank()
                ? null
                : parse(
                        "totalProducts",
                        form.totalProducts(),
                        "Informe o total dos produtos, por exemplo 1.234,56.",
                        FormCheck::money);
        var number = parse("number", form.number(), "Informe o número da nota, só dígitos.", t -> digits(t, 9));
        var series = parse("series", form.series(), "Informe a série da nota, de 0 a 999.", t -> digits(t, 3));
        var model = parse(
                "model",
                form.model(),
                "O modelo é 55 (NF-e) ou 65 (NFC-e).",
                t -> Optional.of(t.strip()).filter(it -> it.matches("\\d{2}|1")));
        var name = parse(
                "issuerName",
                form.issuerName(),
                "Informe o nome do emitente.",
                t -> Optional.of(t.strip()).filter(it -> !it.isEmpty() && it.length() <= 200));
        var charges = charges();
        var items = new ItemCheck(problems).check(form.items());
        if (items.size() > InvoiceForm.MOST_ITEMS) {
            add("items", "Uma nota tem no máximo %d itens.".formatted(InvoiceForm.MOST_ITEMS));
        }
        if (date != null && date.isAfter(today)) {
            add("issueDate", "A data de emissão está no futuro.");
        }
        if (problems.isEmpty()) {
            new Consistency(problems).check(form, items, products, total, charges);
        }
        problems.removeIf(it -> it.difference() && form.acceptDifferences());
        if (!problems.isEmpty()
                || taxId == null
                || date == null
                || total == null
                || number == null
                || series == null
                || model == null
                || name == null) {
            return Optional.empty();
        }
        return Optional.of(new CheckedInvoice(
                key, model, series, number, date, name, taxId, products, total, form.supplierId(), items, charges));
    }

    private Charges charges() {
        var amounts = new EnumMap<FieldName, BigDecimal>(FieldName.class);
        form.charges().amounts().forEach((field, text) -> {
            var amount = parse(
                    field.json(), text, "Informe o valor, por exemplo 1.234,56, ou deixe em branco.", FormCheck::money);
            if (amount != null && amount.signum() != 0) {
                amounts.put(field, amount);
            }
        });
        return Charges.of(amounts);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private @Nullable String key() {
        return form.accessKey().isBlank()
                ? null
                : parse(
                        "accessKey",
                        form.accessKey(),
                        "A chave de acesso tem 44 caracteres e o dígito final não fecha. Confira ou deixe em branco.",
                        t -> AccessKey.of(t).map(AccessKey::value));
    }

    private <T> @Nullable T parse(String field, String text, String otherwise, Function<String, Optional<T>> parser) {
        var parsed = parser.apply(text);
        if (parsed.isEmpty()) {
            add(field, otherwise);
        }
        return parsed.orElse(null);
    }

    static Optional<BigDecimal> money(String text) {
        return Figures.decimal(text).filter(it -> it.compareTo(ZERO) >= 0 && it.scale() <= 2 && it.precision() <= 15);
    }

    private static Optional<String> digits(String text, int most) {
        var plain = text.replaceAll("[.\\s]", "");
        return plain.matches("\\d{1," + most + "}")
                ? Optional.of(String.valueOf(Integer.parseInt(plain)))
                : Optional.empty();
    }

    private void add(String field, String message) {
        problems.add(new Problem(field, message, false));
    }
}
