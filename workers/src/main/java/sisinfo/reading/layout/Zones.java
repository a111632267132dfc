package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private static final double MOST = 0.8;

    /** Such as an NCM; one of its digits may be hidden. */
    private static final Pattern NUMBER = Pattern.compile("\\W?[0-9OSIl]{7,8}\\W?");
    /** Such as a CFOP, which stands apart from the description. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9OSIl$]{4}");

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
        double description = afterCodes(rows, intervals, before, end)
                .orElseGet(() -> split(code.get(), text, intervals, before, end));
        return new Zones(before, description, end);
    }

    /** Right of the first stretch, if that holds one word with a digit in nearly every row: those are the codes. */
    private static OptionalDouble afterCodes(List<Line> rows, List<double[]> intervals, double before, double end) {
        for (int i = 0; i + 1 < intervals.size(); i++) {
            double[] first = intervals.get(i);
            if (first[1] > before && intervals.get(i + 1)[0] < end) {
                long codes = rows.stream().filter(it -> holdsCode(it, first)).count();
                return codes >= MOST * rows.size()
                        ? OptionalDouble.of(intervals.get(i + 1)[0])
                        : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean holdsCode(Line row, double[] stretch) {
        var words = row.words().stream()
                .filter(it -> it.x() >= stretch[0] && it.right() <= stretch[1])
                .toList();
        return words.size() == 1
                && words.getFirst().text().chars().filter(Character::isDigit).count() > 1;
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
                .flatMap(this::numbers)
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

    private Stream<Word> numbers(Line row) {
        var words = row.words().stream().filter(this::isDescription).toList();
        return IntStream.range(0, words.size())
                .filter(it -> words.get(it).x() > description + ALIGNED
                        && (NUMBER.matcher(words.get(it).text()).matches()
                                || SHORT_NUMBER.matcher(words.get(it).text()).matches()
                                        && it > 0
                                        && words.get(it).x() - words.get(it - 1).right() > ONE_CELL))
                .mapToObj(words::get);
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
