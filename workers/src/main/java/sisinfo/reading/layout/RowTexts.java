package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Code and description of every row. A line below a row goes on with its description only where the line before was
 * full, so that its first word had no room; a line begun earlier than needed is additional information.
 */
final class RowTexts {

    /** White space at the end of a full line, as share of the page: padding of two cells. */
    private static final double PADDING = 0.03;

    /** A neighbour whose heading was not read consists of digits. */
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private static final Pattern DIGIT = Pattern.compile("[0-9]{1,2}");

    /** No space between words is as wide. */
    private static final double APART = 0.04;

    private static final int STROKES = 3;

    private final Zones zones;
    private final boolean picture;
    private final IdentityHashMap<Line, List<Line>> linesOf = new IdentityHashMap<>();

    RowTexts(Zones zones, List<Line> lines, List<Line> rows, boolean picture) {
        this.zones = zones;
        this.picture = picture;
        rows.forEach(it -> linesOf.put(it, new ArrayList<>()));
        boolean centred = lines.indexOf(rows.getFirst()) > 0
                && lines.stream().limit(lines.indexOf(rows.getFirst())).anyMatch(this::holdsText);
        for (var line : lines) {
            var row = centred ? nearest(line, rows) : above(line, rows);
            if (row != null && (rows.contains(line) || holdsOnlyText(line))) {
                linesOf.computeIfAbsent(row, it -> new ArrayList<>()).add(line);
            }
        }
    }

    @Nullable
    String code(Line row) {
        var code = new StringBuilder();
        double last = Double.NaN;
        for (var line : of(row)) {
            var words = line.words().stream()
                    .filter(it -> zones.isText(it) && !zones.isDescription(it))
                    .toList();
            if (words.isEmpty() || !Double.isNaN(last) && line.y() - last > 1.8 * line.height()) {
                continue;
            }
            code.append(text(words));
            last = line.y();
        }
        return code.isEmpty() ? null : code.toString();
    }

    @Nullable
    String description(Line row) {
        var words = new ArrayList<Word>();
        for (var line : of(row)) {
            var next =
                    together(line.words().stream().filter(zones::isDescription).toList());
            if (next.isEmpty()) {
                continue;
            }
            if (!words.isEmpty() && !goesOn(words.getLast(), next.getFirst())) {
                break;
            }
            words.addAll(next);
        }
        return words.isEmpty() ? null : text(words);
    }

    /** Without what a picture shows far behind the words: strokes of a pen or a stamp, which are short. */
    private List<Word> together(List<Word> words) {
        for (int i = 1; picture && i < words.size(); i++) {
            boolean apart = words.get(i).x() - words.get(i - 1).right() > APART;
            if (apart && words.stream().skip(i).allMatch(it -> it.text().length() <= STROKES)) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    /** A unit too long for its column goes on below. */
    @Nullable
    String unit(Line row, Heading heading) {
        var unit = new ArrayList<Word>();
        for (var line : of(row)) {
            line.words().stream()
                    .filter(it -> !zones.isText(it) && heading.nearest(it).column() == Column.UNIT)
                    .filter(it ->
                            line.y() - row.y() < 1.8 * row.height() && it.text().length() <= 6)
                    .filter(it -> LETTER.matcher(it.text()).find() || isRestOf(unit, it))
                    .min(Comparator.comparingDouble(it -> heading.nearest(it).distance(it)))
                    .ifPresent(unit::add);
        }
        return unit.isEmpty() ? null : unit.stream().map(Word::text).collect(Collectors.joining());
    }

    /** The last digit of a unit like UN1 below its letters. */
    private static boolean isRestOf(List<Word> unit, Word word) {
        return unit.size() == 1
                && DIGIT.matcher(word.text()).matches()
                && word.y() > unit.getFirst().middle()
                && word.x() < unit.getFirst().right()
                && word.right() > unit.getFirst().x();
    }

    private boolean goesOn(Word last, Word next) {
        double space = last.characterWidth() * 0.5;
        boolean full = last.right() + space + next.width() > zones.end() - PADDING;
        boolean close = next.middle() - last.middle() < 2.1 * Math.max(last.height(), next.height());
        boolean sameType = alike(last.height(), next.height()) || alike(last.typeSize(), next.typeSize());
        return full && close && sameType;
    }

    private static boolean alike(double one, double other) {
        return Math.abs(one - other) < 0.15 * one;
    }

    private List<Line> of(Line row) {
        return linesOf.getOrDefault(row, List.of(row));
    }

    private boolean holdsText(Line line) {
        return line.words().stream().anyMatch(zones::isText);
    }

    /** Running text across the other columns is a remark, not a cell. */
    private boolean holdsOnlyText(Line line) {
        return holdsText(line)
                && line.words().stream().filter(it -> !zones.isText(it)).count() <= 2;
    }

    private static @Nullable Line above(Line line, List<Line> rows) {
        return rows.reversed().stream()
                .filter(it -> it.y() <= line.y())
                .findFirst()
                .orElse(null);
    }

    private static Line nearest(Line line, List<Line> rows) {
        return rows.stream()
                .min(Comparator.comparingDouble(it -> Math.abs(it.y() - line.y())))
                .orElseThrow();
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
