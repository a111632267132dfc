package sisinfo.reading.layout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Amounts;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;
import sisinfo.reading.Source;

/**
 * Quantity, price and total of one row; where "1.000" could mean one or a thousand, or a picture lost the comma of a
 * quantity or price, the product decides. No digit is changed, and the total stays as it is printed.
 */
record Figures(
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal total) {

    static Figures of(String quantity, String price, String total, boolean pale) {
        var t = Amounts.number(total).orElse(null);
        var all = meanings(quantity, pale).stream()
                .flatMap(q -> meanings(price, pale).stream().map(p -> new Figures(q.orElse(null), p.orElse(null), t)))
                .toList();
        var fitting = all.stream().filter(Figures::multiply).toList();
        boolean certain = fitting.size() == 1 || all.getFirst().multiply() || !pale;
        return certain && !fitting.isEmpty() ? fitting.getFirst() : all.getFirst();
    }

    ItemReading item(
            @Nullable String code,
            @Nullable String description,
            @Nullable String unit,
            Source source,
            Position position) {
        return new ItemReading(code, description, unit, quantity, price, total, source, position);
    }

    boolean whole() {
        return quantity != null && price != null && total != null;
    }

    boolean multiply() {
        return quantity != null
                && price != null
                && total != null
                && quantity.multiply(price).setScale(2, RoundingMode.HALF_UP).compareTo(total) == 0;
    }

    private static List<Optional<BigDecimal>> meanings(String text, boolean pale) {
        var meanings = new ArrayList<>(List.of(Amounts.number(text)));
        if (text.matches("\\d{1,3}\\.\\d{3}")) {
            meanings.add(Optional.of(new BigDecimal(text)));
        }
        if (pale && text.matches("\\d{3,12}")) {
            meanings.add(Optional.of(new BigDecimal(new BigInteger(text), 2)));
            meanings.add(Optional.of(new BigDecimal(new BigInteger(text), 4)));
        }
        return meanings;
    }
}
