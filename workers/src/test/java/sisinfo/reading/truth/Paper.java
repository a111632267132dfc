package sisinfo.reading.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sisinfo.reading.FieldName;
import sisinfo.reading.image.DrawnInvoice;

/** A drawn invoice as it is printed: every figure at its places, and what each of them really is. */
record Paper(Map<FieldName, String> truth, List<Fact> facts, List<DrawnInvoice.Line> lines) {

    /**
     * A value at one place of the paper.
     *
     * @param field null for a figure of a line
     */
    record Fact(FieldName field, String value, double y) {}

    static final String OURS = "45152139000199";

    static Paper drawn(long seed) {
        var random = new Random(seed);
        var invoice = DrawnInvoice.from(seed, random.nextInt(4) == 0);
        var truth = new EnumMap<FieldName, String>(FieldName.class);
        truth.put(FieldName.ACCESS_KEY, invoice.key());
        truth.put(FieldName.MODEL, "55");
        truth.put(FieldName.NUMBER, invoice.number());
        truth.put(FieldName.SERIES, invoice.series());
        truth.put(FieldName.ISSUE_DATE, invoice.issued().toString());
        truth.put(FieldName.ISSUER_NAME, invoice.issuer());
        truth.put(FieldName.ISSUER_TAX_ID, invoice.issuerTaxId());
        truth.put(FieldName.RECIPIENT_TAX_ID, OURS);
        truth.put(FieldName.TOTAL_PRODUCTS, money(invoice.total()));
        truth.put(FieldName.TOTAL, money(charge(invoice.total(), truth, random)));
        return new Paper(truth, places(truth), invoice.lines());
    }

    private static BigDecimal charge(BigDecimal products, Map<FieldName, String> truth, Random random) {
        var total = products;
        for (var charge : FieldName.charges()) {
            if (random.nextInt(5) == 0) {
                var amount = BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 900 : 90_000), 2);
                if (charge.sign() < 0 && amount.compareTo(total) >= 0) {
                    continue;
                }
                truth.put(charge, money(amount));
                total = total.add(amount.multiply(BigDecimal.valueOf(charge.sign())));
            }
        }
        return total;
    }

    /** What a DANFE says on its slip as well stands there first. */
    private static List<Fact> places(Map<FieldName, String> truth) {
        var facts = new ArrayList<Fact>();
        double y = 0.02;
        for (var field : List.of(FieldName.ISSUER_NAME, FieldName.ISSUE_DATE, FieldName.TOTAL, FieldName.NUMBER)) {
            facts.add(new Fact(field, truth.get(field), y += 0.02));
        }
        for (var entry : truth.entrySet()) {
            facts.add(new Fact(entry.getKey(), entry.getValue(), y += 0.02));
        }
        return facts;
    }

    static String money(BigDecimal value) {
        return value.setScale(2).toPlainString();
    }
}
