package sisinfo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What gets proved, and that nothing wrong ever does. */
class ScalesTests {

    private static final String KEY = "35250287789328000117550020001486831221695930";
    static final String OURS = "45152139000199";

    private final Scales scales = new Scales();

    @Test
    void provesAPrintedInvoiceThatAgreesWithItsKey() {
        var evidence = weigh(List.of(invoice(Source.PDF_TEXT), barcode()));

        assertThat(evidence.fields())
                .hasSize(10)
                .allSatisfy(it -> assertThat(it.verdict())
                        .as(it.field() + " " + it.because())
                        .isEqualTo(Verdict.PROVED));
    }

    @Test
    void showsBothValuesWhenTheKeyBelongsToAnotherIssuer() {
        var evidence = weigh(List.of(replaced(invoice(Source.PDF_TEXT), FieldName.ISSUER_TAX_ID, "90757938000143")));

        var issuer = evidence.field(FieldName.ISSUER_TAX_ID).orElseThrow();
        assertThat(issuer.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(issuer.value()).isEqualTo("90757938000143");
        assertThat(issuer.because()).contains("90757938000143", "87789328000117");
        assertThat(evidence.field(FieldName.ACCESS_KEY).orElseThrow().verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(evidence.field(FieldName.NUMBER).orElseThrow().verdict()).isEqualTo(Verdict.UNPROVED);
    }

    @Test
    void provesNothingByABarcodeAlone() {
        var key = new FieldReading(FieldName.ACCESS_KEY, KEY, Source.BARCODE, new Position(1, 0.5, 0.1, 0.4, 0.05));

        var evidence = weigh(List.of(new Contribution(Source.BARCODE, List.of(key), List.of(), List.of())));

        assertThat(evidence.value(FieldName.NUMBER)).contains("148683");
        assertThat(evidence.fields()).allSatisfy(it -> assertThat(it.verdict()).isEqualTo(Verdict.UNPROVED));
    }

    @Test
    void provesNothingByAKeyWhoseCheckDigitWasPrintedWrong() {
        var wrong = KEY.substring(0, 43) + (KEY.endsWith("3") ? "4" : "3");
        var bars = reading(FieldName.ACCESS_KEY, wrong, Source.BARCODE, 0.1);

        var evidence = weigh(
                List.of(invoice(Source.OCR), new Contribution(Source.BARCODE, List.of(bars), List.of(), List.of())));

        assertThat(evidence.value(FieldName.ACCESS_KEY)).contains(wrong);
        assertThat(List.of(FieldName.ACCESS_KEY, FieldName.NUMBER, FieldName.ISSUER_TAX_ID))
                .allSatisfy(it ->
                        assertThat(evidence.field(it).orElseThrow().verdict()).isNotEqualTo(Verdict.PROVED));
    }

    @Test
    void doesNotTakeOneLookForTwo() {
        var total = reading(FieldName.TOTAL, "1168.00", Source.OCR, 0.4);
        var again = reading(FieldName.TOTAL, "1168.00", Source.AI, 0.4);

        var evidence = weigh(List.of(
                new Contribution(Source.OCR, List.of(total), List.of(), List.of()),
                new Contribution(Source.AI, List.of(again), List.of(), List.of())));

        assertThat(evidence.field(FieldName.TOTAL).orElseThrow().verdict()).isEqualTo(Verdict.UNPROVED);
    }

    @Test
    void provesNoTotalThatIsSaidTwiceButIsNotTheSum() {
        var said = replaced(invoice(Source.PDF_TEXT), FieldName.TOTAL, "1768.00");

        var total = weigh(List.of(said, barcode())).field(FieldName.TOTAL).orElseThrow();

        assertThat(total.value()).isEqualTo("1768.00");
        assertThat(total.verdict()).isNotEqualTo(Verdict.PROVED);
    }

    @Test
    void addsChargesBeforeItProvesATotal() {
        var charged = with(
                replaced(invoice(Source.PDF_TEXT), FieldName.TOTAL, "1188.00"),
                reading(FieldName.FREIGHT, "30.00", Source.PDF_TEXT, 0.7),
                reading(FieldName.DISCOUNT, "10.00", Source.PDF_TEXT, 0.8));

        var evidence = weigh(List.of(charged, barcode()));

        assertThat(evidence.field(FieldName.TOTAL).orElseThrow().verdict()).isEqualTo(Verdict.PROVED);
        assertThat(evidence.field(FieldName.FREIGHT).orElseThrow().verdict())
                .as("the figure may stand in the box beside it")
                .isEqualTo(Verdict.UNPROVED);
        assertThat(evidence.unproved()).isZero();
    }

    /** The OCR of another program misread the same shapes alike, on the slip and in the total. */
    @Test
    void believesThePictureMoreThanATextLayer() {
        var layer = replaced(invoice(Source.TEXT_LAYER), FieldName.TOTAL, "1768.00");

        var alone = weigh(List.of(layer, barcode()));
        var both = weigh(List.of(layer, barcode(), invoice(Source.OCR)));

        assertThat(alone.fields())
                .filteredOn(it -> it.field() != FieldName.ACCESS_KEY)
                .allSatisfy(it -> assertThat(it.verdict()).isNotEqualTo(Verdict.PROVED));
        assertThat(both.value(FieldName.TOTAL)).contains("1168.00");
        assertThat(both.field(FieldName.TOTAL).orElseThrow().verdict()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void takesTheNameOfASupplierOnFileUnderAProvedTaxId() {
        var known = new Scales(taxId -> taxId.equals("87789328000117")
                ? Optional.of("Nova Era Papelaria e Informática EPP")
                : Optional.empty());
        var said = List.of(invoice(Source.OCR), barcode());
        var misread = List.of(replaced(invoice(Source.OCR), FieldName.ISSUER_NAME, "NOVA ERA PAPELAR1A"), barcode());

        assertThat(verdict(weigh(said))).isEqualTo(Verdict.UNPROVED);
        assertThat(verdict(known.weigh(said, List.of(OURS)))).isEqualTo(Verdict.PROVED);
        assertThat(verdict(known.weigh(misread, List.of(OURS)))).isEqualTo(Verdict.UNPROVED);
    }

    private static Verdict verdict(Evidence evidence) {
        return evidence.field(FieldName.ISSUER_NAME).orElseThrow().verdict();
    }

    @Test
    void contradictsALineThatDoesNotMultiply() {
        var wrong = new ItemReading(
                "A", "CABO", "UN", BigDecimal.TWO, BigDecimal.TEN, new BigDecimal("30.00"), Source.PDF_TEXT, null);

        var evidence = weigh(List.of(new Contribution(Source.PDF_TEXT, List.of(), List.of(wrong), List.of())));

        assertThat(evidence.items().getFirst().verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    private Evidence weigh(List<Contribution> contributions) {
        return scales.weigh(contributions, List.of(OURS));
    }

    static Contribution barcode() {
        return new Contribution(
                Source.BARCODE, List.of(reading(FieldName.ACCESS_KEY, KEY, Source.BARCODE, 0.1)), List.of(), List.of());
    }

    private static Contribution replaced(Contribution said, FieldName field, String value) {
        var fields = said.fields().stream()
                .map(it -> it.field() == field ? new FieldReading(field, value, it.source(), it.position()) : it)
                .toList();
        return new Contribution(said.source(), fields, said.items(), said.notes());
    }

    private static Contribution with(Contribution said, FieldReading... more) {
        var fields = new ArrayList<>(said.fields());
        fields.addAll(List.of(more));
        return new Contribution(said.source(), fields, said.items(), said.notes());
    }

    /** Every field once, and once more where a paper says it twice. */
    static Contribution invoice(Source source) {
        var fields = new ArrayList<FieldReading>();
        double y = 0.1;
        for (var field :
                Arrays.stream(FieldName.values()).filter(it -> !it.isCharge()).toList()) {
            fields.add(reading(field, truth(field), source, y += 0.05));
        }
        fields.add(reading(FieldName.TOTAL, truth(FieldName.TOTAL), source, 0.02));
        if (source == Source.XML) {
            fields.add(reading(FieldName.ACCESS_KEY, KEY, source, 0.02));
        }
        if (source != Source.XML) {
            fields.add(reading(FieldName.ISSUE_DATE, truth(FieldName.ISSUE_DATE), source, 0.02));
            fields.add(reading(FieldName.ISSUER_NAME, truth(FieldName.ISSUER_NAME), source, 0.02));
        }
        var item = new ItemReading(
                "HDMI-2680",
                "CABO HDMI",
                "UN",
                new BigDecimal("25.0000"),
                new BigDecimal("46.72"),
                new BigDecimal("1168.00"),
                source,
                null);
        return new Contribution(source, fields, List.of(item), List.of());
    }

    private static FieldReading reading(FieldName field, String value, Source source, double y) {
        return new FieldReading(field, value, source, source == Source.XML ? null : new Position(1, 0.1, y, 0.2, 0.01));
    }

    static String truth(FieldName field) {
        return switch (field) {
            case ACCESS_KEY -> KEY;
            case MODEL -> "55";
            case NUMBER -> "148683";
            case SERIES -> "2";
            case ISSUE_DATE -> "2025-02-15";
            case ISSUER_NAME -> "NOVA ERA PAPELARIA E INFORMATICA EPP";
            case ISSUER_TAX_ID -> "87789328000117";
            case RECIPIENT_TAX_ID -> OURS;
            case TOTAL_PRODUCTS, TOTAL -> "1168.00";
            default -> "";
        };
    }
}
