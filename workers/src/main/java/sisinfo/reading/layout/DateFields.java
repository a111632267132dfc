package sisinfo.reading.layout;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.reading.Amounts;
import sisinfo.reading.FieldName;

/** The issue date from its box, and once more from the receipt slip. */
final class DateFields {

    private static final String DATE = "\\d{2}[/.-]\\d{2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern SHAPE = Pattern.compile(DATE);
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:DATA|DT\\.?)(?:\\s*/?\\s*(?:E\\s+)?HORA)?\\s*(?:D[AE]\\s+)?EMISSAO\\b|\\bEMISSAO\\s*:|\\bEMITIDA"
                    + " EM|\\bEMISSAO\\b");
    private static final Pattern SLIP = Pattern.compile("EMISSAO\\s*:?\\s*(" + DATE + ")");

    /** On a consumer's receipt it follows number and series without a label. */
    private static final Pattern RECEIPT = Pattern.compile("\\b(?:NFC-?E|SERIE)\\b[^/]*?(?:" + DATE + ")");

    private DateFields() {}

    static void read(Page page, Found found) {
        var boxes = page.body().labels(LABEL).flatMap(it -> page.body().value(it, SHAPE).stream());
        var receipt = NumberFields.isConsumers(page.sheet()) ? page.body().stretches(RECEIPT) : Stream.<Phrase>empty();
        Stream.of(boxes, page.slip().stretches(SLIP), receipt)
                .flatMap(Function.identity())
                .forEach(it -> Amounts.date(it.text())
                        .ifPresent(date -> found.add(FieldName.ISSUE_DATE, date, it.position())));
    }
}
