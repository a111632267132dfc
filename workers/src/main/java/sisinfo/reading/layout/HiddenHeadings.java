package sisinfo.reading.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sisinfo.reading.Amounts;

/** Finds columns of a picture whose heading a stamp or a fold hides, by where they stand and what they hold. */
final class HiddenHeadings {

    /** A heading is known by three of these when the word over the descriptions was not read. */
    private static final List<Column> OTHERS =
            List.of(Column.CODE, Column.UNIT, Column.QUANTITY, Column.PRICE, Column.TOTAL);

    private HiddenHeadings() {}

    static boolean tell(Stream<Column> columns) {
        return columns.filter(OTHERS::contains).distinct().count() > 2;
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

    /** What the price times it gives the total is the quantity. */
    static Heading withQuantity(Heading heading, List<Line> lines) {
        if (heading.holds(Column.QUANTITY)) {
            return heading;
        }
        var quantities =
                lines.stream().flatMap(it -> quantity(heading, it).stream()).toList();
        if (quantities.isEmpty()) {
            return heading;
        }
        double x = quantities.stream().mapToDouble(Word::x).min().orElse(0);
        double right = quantities.stream().mapToDouble(Word::right).max().orElse(0);
        return heading.with(new Heading.Cell(Column.QUANTITY, x, right));
    }

    private static Optional<Word> quantity(Heading heading, Line line) {
        var price = figure(heading, line, Column.PRICE);
        var total = figure(heading, line, Column.TOTAL);
        if (price.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        return line.words().stream()
                .filter(it -> it != price.get() && it != total.get())
                .filter(it -> Figures.of(
                                it.text(), price.get().text(), total.get().text(), false)
                        .multiply())
                .findFirst();
    }

    private static Optional<Word> figure(Heading heading, Line line, Column column) {
        return line.words().stream()
                .filter(it -> Amounts.number(it.text()).isPresent()
                        && heading.nearest(it).column() == column)
                .findFirst();
    }
}
