package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The heading of a product table: which column stands where.
 *
 * @param cells from left to right
 * @param bottom where the heading ends
 * @param placement how the figures below stand to it
 */
record Heading(List<Cell> cells, double bottom, Placement placement) {

    /** What stands over the whole table belongs to no column. */
    private static final Pattern TITLE = Pattern.compile("(?:DADOS|ITENS|RELACAO|DISCRIMINACAO) D[AEO]S? .*");

    /** One column's place across the page. */
    record Cell(Column column, double x, double right) {

        double distance(Word word) {
            double overlap = Math.min(right, word.right()) - Math.max(x, word.x());
            double centres = Math.abs((x + right) / 2 - word.centre());
            return overlap > 0 ? centres / 100 - overlap / 1000 : -overlap + centres / 100;
        }
    }

    /** @param picture whether a word of the heading may be hidden or misread */
    static List<Heading> in(Sheet sheet, boolean picture) {
        var found = new ArrayList<Heading>();
        for (var line : sheet.lines()) {
            var columns = line.words().stream()
                    .flatMap(it -> Column.of(it.text()).stream())
                    .toList();
            boolean describes = columns.contains(Column.DESCRIPTION)
                    || picture && HiddenHeadings.tell(columns.stream()) && !line.holdsFigures();
            if (describes && (found.isEmpty() || line.top() > found.getLast().bottom())) {
                around(sheet, line, picture).ifPresent(found::add);
            }
        }
        return found;
    }

    Optional<Cell> cell(Column column) {
        return cells.stream().filter(it -> it.column() == column).findFirst();
    }

    boolean holds(Column column) {
        return cell(column).isPresent();
    }

    Heading with(Cell cell) {
        var all = Stream.concat(cells.stream(), Stream.of(cell)).sorted(Comparator.comparingDouble(Cell::x));
        return new Heading(all.toList(), bottom, placement);
    }

    Cell nearest(Word word) {
        return placement.cell(word, cells);
    }

    Heading with(Placement other) {
        return new Heading(cells, bottom, other);
    }

    /** A heading may be two or three lines high: "VALOR" above "UNIT.". */
    private static Optional<Heading> around(Sheet sheet, Line line, boolean picture) {
        var band = new ArrayList<Line>();
        for (var it : sheet.lines()) {
            if (Math.abs(it.y() - line.y()) < 1.9 * line.height() && !it.holdsFigures()) {
                band.add(it);
            }
        }
        var cells = cells(band.stream()
                .flatMap(it -> it.phrases().stream())
                .filter(it -> !TITLE.matcher(it.letters()).matches())
                .flatMap(it -> it.words().stream())
                .toList());
        double bottom = band.stream()
                .flatMap(it -> it.words().stream())
                .filter(it -> Column.of(it.text()).isPresent())
                .mapToDouble(Word::middle)
                .max()
                .orElse(0);
        var heading = HiddenHeadings.withDescription(new Heading(cells, bottom, Placement.ALIKE));
        boolean known = heading.isWhole()
                || picture && HiddenHeadings.tellWithDescription(cells.stream().map(Cell::column));
        return heading.holds(Column.DESCRIPTION) && known ? Optional.of(heading) : Optional.empty();
    }

    private boolean isWhole() {
        boolean quantity = holds(Column.QUANTITY);
        boolean price = holds(Column.PRICE);
        boolean total = holds(Column.TOTAL);
        return quantity && (price || total) || price && total;
    }

    private static List<Cell> cells(List<Word> words) {
        var cells = new ArrayList<Cell>();
        var sorted = words.stream()
                .filter(it -> Column.of(it.text()).isPresent())
                .sorted(Comparator.comparing((Word it) -> Column.of(it.text()).orElseThrow())
                        .thenComparingDouble(Word::x));
        sorted.forEach(word -> {
            var column = Column.of(word.text()).orElseThrow();
            boolean taken = cells.stream().anyMatch(it -> it.x() < word.right() && word.x() < it.right())
                    || column != Column.OTHER && cells.stream().anyMatch(it -> it.column() == column);
            if (!taken) {
                cells.add(new Cell(column, word.x(), word.right()));
            }
        });
        return cells.stream()
                .map(it -> widened(it, words))
                .sorted(Comparator.comparingDouble(Cell::x))
                .toList();
    }

    /** "VALOR" over "UNIT." belongs to the same cell; so does "VALOR" right before it. */
    private static Cell widened(Cell cell, List<Word> words) {
        var qualifiers = words.stream()
                .filter(it -> Column.of(it.text()).isEmpty())
                .filter(it -> it.x() < cell.right() && cell.x() < it.right())
                .toList();
        double x = Stream.concat(Stream.of(cell.x()), qualifiers.stream().map(Word::x))
                .min(Double::compare)
                .orElseThrow();
        double right = Stream.concat(
                        Stream.of(cell.right()), qualifiers.stream().map(Word::right))
                .max(Double::compare)
                .orElseThrow();
        return new Cell(cell.column(), x, right);
    }
}
