package sisinfo.reading.layout;

import java.util.Comparator;
import java.util.List;

/** The column of units by what it holds, where its heading is hidden. */
final class FoundUnits {

    private FoundUnits() {}

    static Heading in(Heading heading, List<Line> lines) {
        var text = heading.cell(Column.DESCRIPTION);
        if (heading.holds(Column.UNIT) || text.isEmpty()) {
            return heading;
        }
        var units = lines.stream()
                .flatMap(it -> it.words().stream())
                .filter(it -> Units.is(it.text()) && it.centre() > text.get().right())
                .toList();
        long rows = lines.stream().filter(Line::holdsFigures).count();
        return units.stream()
                .map(it -> units.stream().filter(other -> over(it, other)).toList())
                .filter(it -> it.size() > 1 && 2L * it.size() >= rows)
                .max(Comparator.comparingDouble(it -> it.getFirst().x()))
                .map(it -> heading.with(cell(it)))
                .orElse(heading);
    }

    private static Heading.Cell cell(List<Word> units) {
        return new Heading.Cell(
                Column.UNIT,
                units.stream().mapToDouble(Word::x).min().orElseThrow(),
                units.stream().mapToDouble(Word::right).max().orElseThrow());
    }

    private static boolean over(Word one, Word other) {
        return Math.min(one.right(), other.right()) > Math.max(one.x(), other.x());
    }
}
