package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where code and description stand: bounded by white columns that run through all rows, as headings are often centred
 * over text that is not.
 *
 * @param start left edge of the code
 * @param description left edge of the description
 * @param end left edge of the first column after it
 */
record Zones(double start, double description, double end) {

    private static final double ALIGNED = 0.006;
    /** White space inside a cell is narrower. */
    private static final double ONE_CELL = 0.012;

    /** Such as an NCM; one of its digits may be hidden. */
    private static final Pattern NUMBER = Pattern.compile("\\W?[0-9OSIl]{7,8}\\W?");

    static Zones of(Heading heading, List<Line> rows) {
        var words = rows.stream().flatMap(it -> it.words().stream()).toList();
        var intervals = intervals(words);
        var text = heading.cell(Column.DESCRIPTION).orElseThrow();
        double end = end(heading, text, intervals);
        var code = heading.cell(Column.CODE).filter(it -> it.x() < text.x());
        if (code.isEmpty()) {
            double left = intervals.stream()
                    .mapToDouble(it -> it[0])
                    .filter(it -> it > text.x() - 0.2)
                    .min()
                    .orElse(text.x());
            return new Zones(left, left, end);
        }
        double before = heading.cells().stream()
                .filter(it -> it.right() <= code.get().x())
                .mapToDouble(it -> (it.right() + code.get().x()) / 2)
                .max()
                .orElseGet(() -> margin(code.get(), text, intervals));
        return new Zones(before, split(code.get(), text, intervals, before, end), end);
    }

    boolean isText(Word word) {
        return word.centre() >= start && word.centre() < end && word.x() < end - ALIGNED / 3;
    }

    boolean isDescription(Word word) {
        return isText(word) && word.x() >= description - ALIGNED / 2;
    }

    /** Without the column of long numbers behind the description, whose heading was not read. */
    Zones withoutNumbers(List<Line> rows) {
        var numbers = rows.stream()
                .flatMap(it -> it.words().stream()
                        .filter(this::isDescription)
                        .filter(word -> word.x() > description + ALIGNED
                                && NUMBER.matcher(word.text()).matches()))
                .mapToDouble(Word::x)
                .sorted()
                .toArray();
        for (int i = 0; i < numbers.length; i++) {
            double x = numbers[i];
            long same = Arrays.stream(numbers)
                    .filter(it -> it >= x && it < x + 2 * ALIGNED)
                    .count();
            if (same > 1 && 2 * same >= rows.size()) {
                return new Zones(start, description, x - ALIGNED / 2);
            }
        }
        return this;
    }

    /** Whether a line goes on below descriptions or codes, from where they begin. */
    boolean goesOn(Line line) {
        return line.words().stream()
                .filter(this::isText)
                .findFirst()
                .filter(it -> isDescription(it) ? it.x() < description + 2 * ALIGNED : it.x() < description)
                .filter(it ->
                        it.text().chars().filter(Character::isLetterOrDigit).count() > 0)
                .isPresent();
    }

    /** Where the first column begins: what stands further left is no cell but print that runs up the edge of the page. */
    private static double margin(Heading.Cell code, Heading.Cell text, List<double[]> intervals) {
        var first = intervals.stream()
                .filter(it -> it[0] < text.x())
                .min(Comparator.comparingDouble(it -> Math.max(code.x() - it[1], it[0] - code.right())));
        double left = first.map(it -> it[0]).orElse(code.x());
        for (var interval : intervals.reversed()) {
            boolean near = interval[0] < left && left - interval[1] < ONE_CELL;
            left = near ? interval[0] : left;
        }
        return left - ONE_CELL / 2;
    }

    private static double end(Heading heading, Heading.Cell text, List<double[]> intervals) {
        return heading.cells().stream()
                .filter(it -> it.x() > text.right())
                .flatMap(cell ->
                        intervals.stream().filter(it -> it[0] < cell.right() && cell.x() < it[1] && it[0] > text.x()))
                .mapToDouble(it -> it[0])
                .min()
                .orElse(1.01);
    }

    /** The white column where the description's heading begins, else the widest one left of the heading's middle. */
    private static double split(
            Heading.Cell code, Heading.Cell text, List<double[]> intervals, double before, double end) {
        var gaps = new ArrayList<double[]>();
        for (int i = 1; i < intervals.size(); i++) {
            double[] gap = {intervals.get(i - 1)[1], intervals.get(i)[0]};
            if (gap[0] > before
                    && gap[0] > code.x() - 0.03
                    && gap[1] < end
                    && gap[1] <= (text.x() + text.right()) / 2) {
                gaps.add(gap);
            }
        }
        double widest = gaps.stream().mapToDouble(it -> it[1] - it[0]).max().orElse(0);
        return gaps.stream()
                .filter(it -> Math.abs(it[1] - text.x()) < ALIGNED && it[1] - it[0] > widest / 2)
                .findFirst()
                .or(() -> gaps.stream().max(Comparator.comparingDouble(it -> it[1] - it[0])))
                .map(it -> it[1])
                .orElse(text.x());
    }

    /** The stretches across the page that are not white in every row. */
    private static List<double[]> intervals(List<Word> words) {
        var merged = new ArrayList<double[]>();
        words.stream().sorted(Comparator.comparingDouble(Word::x)).forEach(word -> {
            if (merged.isEmpty() || word.x() > merged.getLast()[1] + 0.0008) {
                merged.add(new double[] {word.x(), word.right()});
            } else {
                merged.getLast()[1] = Math.max(merged.getLast()[1], word.right());
            }
        });
        return merged;
    }
}
