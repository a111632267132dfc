package sisinfo.invoice.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sisinfo.invoice.InvoiceForm;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldEvidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.web.Phrases;

/** Puts what stands in the form beside the evidence for it. */
final class FieldRows {

    private final Evidence evidence;
    private final Places places;
    private final Map<String, String> problems;
    private final Phrases phrases;

    FieldRows(Evidence evidence, Places places, Map<String, String> problems, Phrases phrases) {
        this.evidence = evidence;
        this.places = places;
        this.problems = problems;
        this.phrases = phrases;
    }

    Map<String, FieldRow> of(InvoiceForm form) {
        var rows = new LinkedHashMap<String, FieldRow>();
        add(rows, FieldName.ACCESS_KEY, form.accessKey());
        add(rows, FieldName.MODEL, form.model());
        add(rows, FieldName.NUMBER, form.number());
        add(rows, FieldName.SERIES, form.series());
        add(rows, FieldName.ISSUE_DATE, form.issueDate());
        add(rows, FieldName.ISSUER_NAME, form.issuerName());
        add(rows, FieldName.ISSUER_TAX_ID, form.issuerTaxId());
        add(rows, FieldName.TOTAL_PRODUCTS, form.totalProducts());
        FieldName.charges().forEach(it -> add(rows, it, form.charges().of(it)));
        add(rows, FieldName.TOTAL, form.total());
        return rows;
    }

    /** Only shown: to whom the invoice is addressed. */
    FieldRow recipient() {
        return row(
                FieldName.RECIPIENT_TAX_ID,
                evidence.value(FieldName.RECIPIENT_TAX_ID)
                        .map(it -> FieldTexts.of(FieldName.RECIPIENT_TAX_ID, it))
                        .orElse(""));
    }

    private void add(Map<String, FieldRow> rows, FieldName field, String value) {
        rows.put(field.json(), row(field, value));
    }

    private FieldRow row(FieldName field, String value) {
        var known = evidence.field(field);
        return new FieldRow(
                field,
                phrases.of("field." + field.json()),
                value,
                known.map(it -> it.verdict().name().toLowerCase(Locale.ROOT)).orElse("unproved"),
                known.map(FieldEvidence::because).orElse(""),
                known.map(it -> FieldTexts.of(field, it.value())).orElse(""),
                known.map(this::readings).orElse(List.of()),
                problems.get(field.json()));
    }

    private List<FieldRow.ReadValue> readings(FieldEvidence known) {
        var byValue = known.readings().stream()
                .collect(Collectors.groupingBy(FieldReading::value, LinkedHashMap::new, Collectors.toList()));
        var values = new ArrayList<FieldRow.ReadValue>();
        byValue.forEach((value, readings) -> values.add(new FieldRow.ReadValue(
                FieldTexts.of(known.field(), value),
                readings.stream()
                        .map(it -> phrases.of("source." + it.source()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                place(readings))));
        return values;
    }

    private @Nullable Place place(List<FieldReading> readings) {
        return readings.stream()
                .filter(it -> it.position() != null)
                .findFirst()
                .or(() -> readings.stream().findFirst())
                .map(places::of)
                .orElse(null);
    }
}
