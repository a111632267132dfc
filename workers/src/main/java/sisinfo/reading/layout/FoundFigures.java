package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import sisinfo.reading.Amounts;

/**
 * Quantity, price and total of one row by their product.
 *
 * <p>Where headings of figures are hidden, the columns are those three that multiply out in most rows.
 */
record FoundFigures(Word quantity, Word price, Word total) {

    private static final List<Column> FIGURES = List.of(Column.QUANTITY, Column.PRICE, Column.TOTAL);

    /** @return the heading with those of the three columns that it lacked, if rows tell where they stand */
    static Heading in(Heading heading, List<Line> lines) {
        if (FIGURES.stream().allMatch(heading::holds)) {
            return heading;
        }
        var rows = lines.stream().map(it -> of(heading, it)).toList();
        var best = rows.stream()
                .flatMap(List::stream)
                .map(it -> alike(it, rows))
                .max(Comparator.<List<FoundFigures>>comparingInt(List::size)
                        .thenComparing(it -> -it.getFirst().total.x()))
                .orElse(List.of());
        long few = rows.stream().filter(it -> !it.isEmpty()).count() > 1 ? 2 : 1;
        return best.size() < few
                ? heading
                : Stream.of(
                                cell(Column.QUANTITY, best, FoundFigures::quantity),
                                cell(Column.PRICE, best, FoundFigures::price),
                                cell(Column.TOTAL, best, FoundFigures::total))
                        .filter(it -> !heading.holds(it.column()))
                        .reduce(heading, Heading::with, (one, _) -> one);
    }

    private static Heading.Cell cell(Column column, List<FoundFigures> rows, Function<FoundFigures, Word> word) {
        double x = rows.stream().map(word).mapToDouble(Word::x).min().orElseThrow();
        double right = rows.stream().map(word).mapToDouble(Word::right).max().orElseThrow();
        return new Heading.Cell(column, x, right);
    }

    /** Of each row the figures that stand below the same headings, if any. */
    private static List<FoundFigures> alike(FoundFigures one, List<List<FoundFigures>> rows) {
        return rows.stream()
                .flatMap(row -> row.stream().filter(one::isOver).limit(1))
                .toList();
    }

    private boolean isOver(FoundFigures other) {
        return over(quantity, other.quantity) && over(price, other.price) && over(total, other.total);
    }

    private static boolean over(Word one, Word other) {
        return Math.min(one.right(), other.right()) > Math.max(one.x(), other.x());
    }

    private static List<FoundFigures> of(Heading heading, Line line) {
        var figures = line.words().stream()
                .filter(it -> Amounts.number(it.text()).isPresent())
                .toList();
        var found = new ArrayList<FoundFigures>();
        for (var quantity : fitting(figures, heading, Column.QUANTITY)) {
            for (var price : fitting(figures, heading, Column.PRICE)) {
                for (var total : fitting(figures, heading, Column.TOTAL)) {
                    if (multiply(quantity, price, total) && inOrder(heading, quantity, price)) {
                        found.add(new FoundFigures(quantity, price, total));
                    }
                }
            }
        }
        return found;
    }

    private static List<Word> fitting(List<Word> figures, Heading heading, Column column) {
        return heading.holds(column)
                ? figures.stream()
                        .filter(it -> heading.nearest(it).column() == column)
                        .toList()
                : figures;
    }

    /** Where neither heading is read, quantities stand before prices. */
    private static boolean inOrder(Heading heading, Word quantity, Word price) {
        return heading.holds(Column.QUANTITY) || heading.holds(Column.PRICE) || quantity.x() < price.x();
    }

    private static boolean multiply(Word quantity, Word price, Word total) {
        if (quantity == price || price == total || quantity == total) {
            return false;
        }
        var figures = Figures.of(quantity.text(), price.text(), total.text(), false);
        return figures.multiply() && figures.total() != null && figures.total().signum() > 0;
    }
}
