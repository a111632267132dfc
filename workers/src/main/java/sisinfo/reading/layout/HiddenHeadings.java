package sisinfo.reading.layout;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds columns of a picture whose heading a stamp or a fold hides, by where they stand and what they hold. */
final class HiddenHeadings {

    /** A heading is known by three of these when the word over the descriptions was not read. */
    private static final List<Column> OTHERS =
            List.of(Column.CODE, Column.UNIT, Column.QUANTITY, Column.PRICE, Column.TOTAL);

    private HiddenHeadings() {}

    static boolean tell(Stream<Column> columns) {
        return others(columns) > 2;
    }

    /** Beside the word over the descriptions two others tell a product table. */
    static boolean tellWithDescription(Stream<Column> columns) {
        return others(columns) > 1;
    }

    private static long others(Stream<Column> columns) {
        return columns.filter(OTHERS::contains).distinct().count();
    }

    /** The widest gap between two headings is that of the description. */
    static Heading withDescription(Heading heading) {
        var cells = heading.cells();
        if (heading.holds(Column.DESCRIPTION) || !tell(cells.stream().map(Heading.Cell::column))) {
            return heading;
        }
        int widest = IntStream.range(1, cells.size())
                .boxed()
                .max(Comparator.comparingDouble(
                        it -> cells.get(it).x() - cells.get(it - 1).right()))
                .orElse(1);
        double gap = cells.get(widest).x() - cells.get(widest - 1).right();
        double left = cells.get(widest - 1).right() + gap / 4;
        return heading.with(new Heading.Cell(Column.DESCRIPTION, left, left + gap / 2));
    }

    /** Figures whose product stands in most rows, and units, are known without their headings. */
    static Heading byWhatTheyHold(Heading heading, List<Line> lines) {
        return FoundUnits.in(FoundFigures.in(heading, lines), lines);
    }
}
