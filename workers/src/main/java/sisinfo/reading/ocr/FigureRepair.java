package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts right the points, commas and strokes of figures, the smallest print of all. No digit is ever changed: whether the
 * figure is true is for others to prove.
 */
final class FigureRepair {

    private static final Pattern OPEN = Pattern.compile(".*[0-9][.,/-]");
    private static final Pattern CLOSED = Pattern.compile("[0-9].*");
    private static final Pattern ENDS = Pattern.compile(".*[0-9]");
    private static final Pattern CONTINUES = Pattern.compile("[.,/-][0-9].*");
    /** One comma or point seen twice. */
    private static final Pattern TWICE = Pattern.compile("(?<=[0-9])(?:[.,]{2})(?=[0-9])");

    /** The last point of a figure parts its decimals; those before part its thousands. */
    private static final Pattern FINE = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{3})+)[.,]([0-9]{4}|[0-9]{6,10})");

    private static final Pattern MONEY = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{3})*)[.,]([0-9]{2})");
    private static final Pattern DATE =
            Pattern.compile("(0[1-9]|[12][0-9]|3[01])[/.]?(0[1-9]|1[0-2])[/.]?(20[0-9]{2})");
    private static final Pattern CPF = Pattern.compile("([0-9]{3})[.,]([0-9]{3})[.,]([0-9]{3})[-:.~—]([0-9]{2})");

    private FigureRepair() {}

    static List<PageWord> repaired(List<PageWord> line) {
        var joined = new ArrayList<PageWord>();
        for (var word : line) {
            if (!joined.isEmpty() && belongTogether(joined.getLast().text(), word.text())) {
                var last = joined.removeLast();
                joined.add(PageWord.around(List.of(last, word), last.text() + word.text()));
            } else {
                joined.add(word);
            }
        }
        return joined.stream().map(it -> it.saying(punctuated(it.text()))).toList();
    }

    private static boolean belongTogether(String left, String right) {
        return OPEN.matcher(left).matches() && CLOSED.matcher(right).matches()
                || ENDS.matcher(left).matches() && CONTINUES.matcher(right).matches();
    }

    static String punctuated(String seen) {
        var text = TWICE.matcher(seen).replaceAll(",");
        var fine = FINE.matcher(text);
        if (fine.matches()) {
            return fine.group(1).replace(',', '.') + "," + fine.group(2);
        }
        var money = MONEY.matcher(text);
        if (money.matches()) {
            return money.group(1).replace(',', '.') + "," + money.group(2);
        }
        var date = DATE.matcher(text);
        if (date.matches() && text.length() > 8) {
            return date.replaceFirst("$1/$2/$3");
        }
        return CPF.matcher(text).replaceFirst("$1.$2.$3-$4");
    }
}
