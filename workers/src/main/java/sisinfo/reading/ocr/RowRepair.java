package sisinfo.reading.ocr;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;

/**
 * Chooses between two readings of one row: where the first does not multiply out, the figures are taken from both in
 * the one way that does. What neither reading saw is never made up.
 */
final class RowRepair {

    private RowRepair() {}

    static boolean multiplies(ItemReading row) {
        return multiply(row.quantity(), row.unitPrice(), row.total());
    }

    static List<ItemReading> repaired(List<ItemReading> first, List<ItemReading> second) {
        return first.stream()
                .map(it -> multiplies(it) ? it : repaired(it, second.stream()))
                .toList();
    }

    private static ItemReading repaired(ItemReading row, Stream<ItemReading> second) {
        return second.filter(it -> level(row.position(), it.position()))
                .findFirst()
                .map(it -> choice(row, it))
                .orElse(row);
    }

    private static ItemReading choice(ItemReading one, ItemReading other) {
        var fitting = seen(one.total(), other.total())
                .flatMap(total -> seen(one.quantity(), other.quantity())
                        .flatMap(quantity -> seen(one.unitPrice(), other.unitPrice())
                                .filter(price -> multiply(quantity, price, total))
                                .map(price -> with(one, quantity, price, total))))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : one;
    }

    private static ItemReading with(ItemReading row, BigDecimal quantity, BigDecimal price, BigDecimal total) {
        return new ItemReading(
                row.code(), row.description(), row.unit(), quantity, price, total, row.source(), row.position());
    }

    private static Stream<BigDecimal> seen(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .distinct();
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
