package sisinfo.reading.ocr;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;

/**
 * Chooses between the readings of one row: where the first does not multiply out, the figures are taken from all in
 * the one way that does. What no reading saw is never made up.
 */
final class RowRepair {

    private RowRepair() {}

    static boolean multiplies(ItemReading row) {
        return multiply(row.quantity(), row.unitPrice(), row.total());
    }

    /** @param looks further readings of all rows */
    static List<ItemReading> repaired(List<ItemReading> first, List<List<ItemReading>> looks) {
        return first.stream()
                .map(row -> multiplies(row) ? row : choice(row, of(row, looks)))
                .toList();
    }

    private static List<ItemReading> of(ItemReading row, List<List<ItemReading>> looks) {
        return Stream.concat(
                        Stream.of(row),
                        looks.stream()
                                .flatMap(look -> look.stream()
                                        .filter(it -> level(row.position(), it.position()))
                                        .limit(1)))
                .toList();
    }

    private static ItemReading choice(ItemReading row, List<ItemReading> readings) {
        var quantities = seen(readings, ItemReading::quantity);
        var prices = seen(readings, ItemReading::unitPrice);
        var fitting = seen(readings, ItemReading::total).stream()
                .flatMap(total -> quantities.stream()
                        .flatMap(quantity -> prices.stream()
                                .filter(price -> multiply(quantity, price, total))
                                .map(price -> with(row, quantity, price, total))))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : row;
    }

    private static ItemReading with(ItemReading row, BigDecimal quantity, BigDecimal price, BigDecimal total) {
        return new ItemReading(
                row.code(), row.description(), row.unit(), quantity, price, total, row.source(), row.position());
    }

    private static List<BigDecimal> seen(
            List<ItemReading> readings, Function<ItemReading, @Nullable BigDecimal> figure) {
        return List.copyOf(new TreeSet<>(
                readings.stream().map(figure).filter(Objects::nonNull).toList()));
    }

    private static boolean multiply(
            @Nullable BigDecimal quantity, @Nullable BigDecimal price, @Nullable BigDecimal total) {
        return quantity != null
                && price != null
                && total != null
                && total.signum() > 0
                && quantity.multiply(price).setScale(2, HALF_UP).compareTo(total) == 0;
    }

    private static boolean level(@Nullable Position one, @Nullable Position other) {
        return one != null
                && other != null
                && one.page() == other.page()
                && Math.abs(middle(one) - middle(other)) < Math.min(one.height(), other.height()) / 2;
    }

    private static double middle(Position position) {
        return position.y() + position.height() / 2;
    }
}
