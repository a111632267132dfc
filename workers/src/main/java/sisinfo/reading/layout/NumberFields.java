package sisinfo.reading.layout;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.reading.FieldName;

/** Number, series and model as printed; the access key has no say here, so that agreeing with it proves something. */
final class NumberFields {

    private static final String DIGITS = "(?:\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,9})(?![\\d/,-]|\\.\\d)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![A-Z])(?:N(?:O|UMERO|UM|RO|R)?(?:\\s*D[AO]\\s+(?:NOTA|DOCUMENTO|NF-?E))?)[.:\\s]*[.:]?\\s*" + DIGITS);
    private static final Pattern NUMBER_LABEL =
            Pattern.compile("\\b(?:NUMERO|N[OR])\\b\\.?(?:\\s*D[AO]\\s+(?:NOTA|NF-?E))?");
    private static final Pattern ONLY_NUMBER = Pattern.compile("^" + DIGITS + "$");
    private static final Pattern SERIES =
            Pattern.compile("\\bSER(?:IE)?[.:\\s]+[.:]?\\s*\\d{1,3}\\b(?![./-]\\d)|\\bSERIE\\d{1,3}\\b");
    private static final Pattern SERIES_LABEL = Pattern.compile("\\bSERIE\\b");
    private static final Pattern ONLY_SERIES = Pattern.compile("^\\d{1,3}$");
    private static final Pattern CONSUMER = Pattern.compile("NFC-?E|NOTA FISCAL (?:DE |DO )?CONSUMIDOR");
    private static final Pattern INVOICE = Pattern.compile("\\bDANFE\\b|NOTA FISCAL ELETRONICA|\\bNF-?E\\b");

    private NumberFields() {}

    static void read(Sheet sheet, Found found) {
        var series = series(sheet);
        series.forEach(it -> found.add(FieldName.SERIES, digits(it), it.position()));
        var candidates = Stream.concat(sheet.stretches(NUMBER), below(sheet, NUMBER_LABEL, ONLY_NUMBER))
                .toList();
        candidates.stream()
                .max(Comparator.comparingInt(it -> score(it, series)))
                .filter(it -> score(it, series) > 1)
                .map(NumberFields::digits)
                .ifPresent(best -> candidates.stream()
                        .filter(it -> score(it, series) > 1 && digits(it).equals(best))
                        .forEach(it -> found.add(FieldName.NUMBER, best, it.position())));
        model(sheet, found);
    }

    private static List<Phrase> series(Sheet sheet) {
        var all = Stream.concat(sheet.stretches(SERIES), below(sheet, SERIES_LABEL, ONLY_SERIES))
                .toList();
        return all.stream()
                .filter(it -> digits(it).equals(digits(all.getFirst())))
                .toList();
    }

    private static Stream<Phrase> below(Sheet sheet, Pattern label, Pattern shape) {
        return sheet.labels(label).flatMap(it -> sheet.below(it, shape).stream());
    }

    /** Grouped like 000.148.683, and beside the series: an address has neither. */
    private static int score(Phrase number, List<Phrase> series) {
        Predicate<Phrase> near = it -> Math.abs(it.y() - number.y()) < 4 * number.height()
                && Math.max(it.x(), number.x()) - Math.min(it.right(), number.right()) < 0.12;
        int beside = series.stream().anyMatch(near) ? 3 : 0;
        int grouped = number.text().matches(".*\\d{3}\\.\\d{3}\\.\\d{3}.*") ? 2 : 0;
        int zeros = number.text().replaceAll("\\D", "").startsWith("00") ? 1 : 0;
        return beside + grouped + zeros;
    }

    static boolean isConsumers(Sheet sheet) {
        return sheet.stretches(CONSUMER).findFirst().isPresent();
    }

    private static void model(Sheet sheet, Found found) {
        var consumer = sheet.stretches(CONSUMER).findFirst();
        consumer.ifPresent(it -> found.add(FieldName.MODEL, "65", it.position()));
        if (consumer.isEmpty()) {
            sheet.stretches(INVOICE).findFirst().ifPresent(it -> found.add(FieldName.MODEL, "55", it.position()));
        }
    }

    private static String digits(Phrase phrase) {
        return phrase.text().replaceAll("\\D", "").replaceFirst("^0+(?=.)", "");
    }
}
