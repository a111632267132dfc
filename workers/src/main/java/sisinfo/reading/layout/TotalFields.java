package sisinfo.reading.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sisinfo.reading.Amounts;
import sisinfo.reading.FieldName;

/** The two totals, and the invoice total computed from its parts, which is a second word on it. */
final class TotalFields {

    private static final Pattern MONEY =
            Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})*,\\d{2}(?!\\d)|-?\\d+[.,]\\d{2}(?!\\d)");
    private static final String VALUE = "(?:V(?:ALOR|LR?|R)?\\.?\\s*)?";
    private static final Pattern PRODUCTS = Pattern.compile("\\b" + VALUE
            + "TOT(?:AL)?\\.?\\s*(?:D[OAE]S?\\s+)?PROD(?:UTO)?S?\\b\\.?(?:\\s*/?\\s*(?:E\\s+)?SERVICOS)?");
    private static final Pattern PRODUCTS_SHORT = Pattern.compile("\\bV(?:ALOR|LR?|R)?\\.?\\s*D[OE]S\\s+PRODUTOS\\b");
    private static final Pattern TOTAL = Pattern.compile("\\b" + VALUE
            + "TOT(?:AL)?\\.?\\s*(?:D[AE]\\s+)?(?:NOTA(?:\\s+FISCAL)?|NF-?C?-?E?|DANFE)\\b|\\bVALOR A"
            + " PAGAR\\b|\\bVALOR LIQUIDO DA NOTA\\b|\\bTOTAL GERAL\\b");
    private static final Pattern SLIP = Pattern.compile("TOTAL[^0-9]{0,25}?(\\d[\\d.]*,\\d{2})");
    private static final List<Pattern> ADDED = List.of(
            Pattern.compile("\\b" + VALUE + "(?:DO\\s+)?FRETE\\b(?!\\s+POR)"),
            Pattern.compile("\\b" + VALUE + "(?:DO\\s+)?SEGURO\\b"),
            Pattern.compile("\\bOUTRAS\\s+DESP"),
            Pattern.compile("\\b(?:VALOR|V\\.?)\\s*(?:TOTAL\\s+)?(?:DO\\s+)?IPI\\b"),
            Pattern.compile("\\b(?:VALOR|V\\.?)\\s*(?:DO\\s+)?ICMS\\s+(?:SUBST|S\\.?T)"));
    private static final Pattern DISCOUNT = Pattern.compile("\\b(?:VALOR\\s+(?:DO\\s+)?)?DESCONTOS?\\b");

    private TotalFields() {}

    static void read(Page page, Found found) {
        var body = page.body();
        var products =
                amount(body, PRODUCTS).or(() -> amount(body, PRODUCTS_SHORT)).or(() -> ReceiptHead.sum(page, MONEY));
        var total = amount(body, TOTAL);
        products.filter(it ->
                        total.isEmpty() || !it.position().equals(total.get().position()))
                .ifPresent(it -> add(FieldName.TOTAL_PRODUCTS, it, found));
        total.ifPresent(it -> add(FieldName.TOTAL, it, found));
        page.slip().stretches(SLIP).findFirst().ifPresent(it -> add(FieldName.TOTAL, it, found));
        if (products.isPresent()
                && total.isPresent()
                && computed(body, products.get()).compareTo(number(total.get())) == 0) {
            found.add(FieldName.TOTAL, Amounts.money(total.get().text()).orElseThrow(), null);
        }
    }

    private static BigDecimal computed(Sheet body, Phrase products) {
        var sum = number(products);
        for (var charge : ADDED) {
            sum = sum.add(amount(body, charge).map(TotalFields::number).orElse(BigDecimal.ZERO));
        }
        return sum.subtract(amount(body, DISCOUNT).map(TotalFields::number).orElse(BigDecimal.ZERO));
    }

    private static Optional<Phrase> amount(Sheet body, Pattern label) {
        return body.labels(label)
                .flatMap(it -> body.value(it, MONEY).stream())
                .filter(it -> Amounts.money(it.text()).isPresent())
                .findFirst();
    }

    private static void add(FieldName field, Phrase phrase, Found found) {
        Amounts.money(phrase.text()).ifPresent(it -> found.add(field, it, phrase.position()));
    }

    private static BigDecimal number(Phrase phrase) {
        return Amounts.number(phrase.text()).orElseThrow();
    }
}
