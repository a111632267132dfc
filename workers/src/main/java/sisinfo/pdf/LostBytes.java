package sisinfo.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a piece is gone from the middle: the last table of places lies before where the file says that it lies. */
final class LostBytes {

    private static final Pattern SAID = Pattern.compile("(?:startxref|/Prev)\\s+(\\d{1,10})\\b");
    private static final Pattern TABLE =
            Pattern.compile("(?<!start)xref\\s+\\d+\\s+\\d+|\\d+\\s+\\d+\\s+obj\\s*<<[^>]{0,400}/XRef\\b");
    private static final Pattern FIRST_PLACE = Pattern.compile("xref[^n]{0,80}?(\\d{10}) \\d{5} n");
    private static final Pattern OBJECT = Pattern.compile("\\b\\d+ \\d+ obj\\b");
    /** Producers miscount line ends. */
    private static final long MISCOUNTED = 16;

    private LostBytes() {}

    /** @param bytes of a PDF that had to be repaired */
    static boolean in(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var tables = TABLE.matcher(text).results().map(it -> (long) it.start()).toList();
        return SAID.matcher(text)
                .results()
                .mapToLong(it -> Long.parseLong(it.group(1)))
                .anyMatch(said -> {
                    long late = tables.isEmpty() ? 0 : said - tables.getLast();
                    return late > MISCOUNTED
                            && !isNear(tables, said)
                            && !isEverythingShifted(text, tables.getLast(), late);
                });
    }

    private static boolean isNear(List<Long> tables, long said) {
        return tables.stream().anyMatch(it -> Math.abs(it - said) <= MISCOUNTED);
    }

    /** A producer that counted from elsewhere is wrong by the same about everything. */
    private static boolean isEverythingShifted(String text, long table, long by) {
        var first = FIRST_PLACE.matcher(text).region((int) table, text.length());
        if (!first.lookingAt()) {
            return false;
        }
        long place = Long.parseLong(first.group(1)) - by;
        return place >= 0
                && OBJECT.matcher(text)
                        .region((int) Math.max(0, place - MISCOUNTED), (int) (place + MISCOUNTED))
                        .find();
    }
}
