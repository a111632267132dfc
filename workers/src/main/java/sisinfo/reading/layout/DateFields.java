package sisinfo.reading.layout;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.reading.Amounts;
import sisinfo.reading.FieldName;

/** The issue date from its box, and once more from the receipt slip. */
final class DateFields {

    private static final String DATE = "\\d{2}[/.-]\\d{2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern SHAPE = Pattern.compile(DATE);
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:DATA|DT\\.?)(?:\\s*/?\\s*(?:E\\s+)?HORA)?\\s*(?:D[AE]\\s+)?EMISSAO\\b|\\bEMISSAO\\s*:|\\bEMITIDA EM|\\bEMISSAO\\b");
    private static final Pattern SLIP = Pattern.compile("EMISSAO\\s*:?\\s*(" + DATE + ")");

    private DateFields() {}

    static void read(Page page, Found found) {
        var boxes = page.body().labels(LABEL).flatMap(it -> page.body().value(it, SHAPE).stream());
        Stream.concat(boxes, page.slip().stretches(SLIP))
                .forEach(it -> Amounts.date(it.text())
                        .ifPresent(date -> found.add(FieldName.ISSUE_DATE, date, it.position())));
    }
}
