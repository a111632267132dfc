package sisinfo.reading.layout;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import sisinfo.reading.Amounts;
import sisinfo.reading.FieldName;

/** The two totals, and what stands between them: charges that are added and deductions that are taken off. */
final class TotalFields {

    private static final Pattern MONEY =
            Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})*,\\d{2}(?!\\d)|-?\\d+[.,]\\d{2}(?!\\d)");
    private static final String VALUE = "(?:V(?:ALOR|LR?|R)?\\.?\\s*)?";
    private static final Pattern PRODUCTS = Pattern.compile("\\b" + VALUE
            + "TOT(?:AL)?\\.?\\s*(?:D[OAE]S?\\s+)?PROD(?:UTO)?S?\\b\\.?(?:\\s*/?\\s*(?:E\\s+)?SERVICOS)?");
    private static final Pattern PRODUCTS_SHORT = Pattern.compile("\\bV(?:ALOR|LR?|R)?\\.?\\s*D[OE]S\\s+PRODUTOS\\b");
    private static final Pattern TOTAL = Pattern.compile(
            "\\b" + VALUE
                    + "TOT(?:AL)?\\.?\\s*(?:D[AE]\\s+)?(?:NOTA(?:\\s+FISCAL)?|NF-?C?-?E?|DANFE)\\b|\\bVALOR A PAGAR\\b|\\bVALOR LIQUIDO DA NOTA\\b|\\bTOTAL GERAL\\b");
    private static final Pattern SLIP = Pattern.compile("TOTAL[^0-9]{0,25}?(\\d[\\d.]*,\\d{2})");
    private static final String AMOUNT = "\\b(?:VALOR|VLR?\\.?|V\\.?)\\s*(?:TOT(?:AL)?\\.?\\s+)?";
    private static final Map<FieldName, Pattern> CHARGES = Map.of(
            FieldName.FREIGHT,
            Pattern.compile("\\b" + VALUE + "(?:DO\\s+)?FRETE\\b(?!\\s+POR)"),
            FieldName.INSURANCE,
            Pattern.compile("\\b" + VALUE + "(?:DO\\s+)?SEGURO\\b"),
            FieldName.OTHER_EXPENSES,
            Pattern.compile("\\bOUTRAS\\s+DESP"),
            FieldName.IPI,
            Pattern.compile(AMOUNT + "(?:DO\\s+)?IPI\\b"),
            FieldName.ICMS_ST,
            Pattern.compile(AMOUNT + "(?:DO\\s+)?ICMS\\s+(?:SUBST|S\\.?T)"),
            FieldName.SERVICES,
            Pattern.compile(AMOUNT + "(?:D[OE]S\\s+)?SERVICOS\\b"),
            FieldName.OTHER_TAXES,
            Pattern.compile(AMOUNT + "(?:D[OE]\\s+)?(?:FCP\\s+S\\.?T|II\\b|IMP(?:OSTO|\\.)?\\s*(?:DE\\s+)?IMPORT)"),
            FieldName.DISCOUNT,
            Pattern.compile("\\b(?:VALOR\\s+(?:DO\\s+)?)?DESCONTOS?\\b"),
            FieldName.ICMS_RELIEF,
            Pattern.compile(AMOUNT + "(?:DO\\s+)?ICMS\\s+DESON"));

    /** The heading of the product table, where a discount is one line's. */
    private static final Pattern COLUMNS = Pattern.compile("\\b(?:DESCRICAO|QUANT\\w*|QTDE?)\\b");

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
        if (products.isPresent() && total.isPresent()) {
            FieldName.charges()
                    .forEach(field -> amount(body, Objects.requireNonNull(CHARGES.get(field)))
                            .filter(it -> !it.position().equals(total.get().position())
                                    && !it.position().equals(products.get().position()))
                            .filter(it -> number(it).signum() > 0)
                            .ifPresent(it -> add(field, it, found)));
        }
    }

    private static Optional<Phrase> amount(Sheet body, Pattern label) {
        return body.labels(label)
                .filter(it ->
                        !COLUMNS.matcher(Sheet.sameLength(body.lineOf(it))).find())
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
