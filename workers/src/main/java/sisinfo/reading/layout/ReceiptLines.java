package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Source;

/**
 * The lines of a consumer's receipt, told by their order instead of by columns, of which a narrow roll has none: code and
 * description, then quantity, unit, price and total on the same line or on the next.
 */
final class ReceiptLines {

    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?|\\d+(?:[.,]\\d+)?";
    private static final String FIGURES = "(?<quantity>" + NUMBER + ")\\s+(?<unit>[A-Z]{1,4}\\d?)\\s*(?:[X*]\\s*)?"
            + "(?:R\\$\\s*)?(?<price>" + NUMBER + ")\\s*=?\\s*(?:R\\$\\s*)?(?<total>" + NUMBER + ")$";
    private static final Pattern ONE_LINE = Pattern.compile("^(?<text>.*\\S)\\s+" + FIGURES);
    private static final Pattern FIGURES_ONLY = Pattern.compile("^" + FIGURES);
    private static final Pattern TEXT =
            Pattern.compile("^(?:\\d{1,3}\\s+)?(?<code>[0-9][0-9A-Z.-]*)\\s+(?<words>.*\\p{L}.*)$");
    private static final Pattern END = Pattern.compile(
            "^(?:QTDE?\\b.*(?:TOTAL|ITENS).*|(?:SUB ?)?TOTAL\\b.*|VALOR (?:TOTAL|A PAGAR)\\b.*|DESCONTO.*|FORMA.*)");

    private final List<ItemReading> items = new ArrayList<>();
    private final Source source;
    private @Nullable Line text;

    private ReceiptLines(Source source) {
        this.source = source;
    }

    static List<ItemReading> read(Sheet sheet, Source source) {
        var lines = new ReceiptLines(source);
        sheet.lines().stream()
                .dropWhile(it -> !isHeading(it))
                .skip(1)
                .takeWhile(it -> !END.matcher(Plain.letters(it.text())).matches())
                .forEach(lines::take);
        return lines.items;
    }

    private static boolean isHeading(Line line) {
        return line.words().stream()
                .anyMatch(it ->
                        Column.of(it.text()).filter(Column.DESCRIPTION::equals).isPresent());
    }

    private void take(Line line) {
        var plain = Sheet.sameLength(line);
        var alone = FIGURES_ONLY.matcher(plain);
        var whole = ONE_LINE.matcher(plain);
        var before = text;
        if (alone.matches() && before != null) {
            add(before.text(), alone, Stream.of(before, line));
            text = null;
        } else if (whole.matches()) {
            add(line.text().substring(0, whole.end("text")), whole, Stream.of(line));
            text = null;
        } else {
            text = line;
        }
    }

    private void add(String printed, Matcher figures, Stream<Line> lines) {
        var parts = Optional.of(TEXT.matcher(printed)).filter(Matcher::matches);
        var words = lines.flatMap(it -> it.words().stream()).toList();
        items.add(Figures.of(
                        figures.group("quantity"), figures.group("price"), figures.group("total"), source == Source.OCR)
                .item(
                        parts.map(it -> it.group("code")).orElse(null),
                        parts.map(it -> it.group("words")).orElse(printed),
                        figures.group("unit"),
                        source,
                        Word.around(words)));
    }
}
