package sisinfo.reading.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Amounts;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Position;
import sisinfo.reading.Source;

/** Quantity, price and total of one row; where "1.000" could mean one or a thousand, the product decides. */
record Figures(
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal total) {

    static Figures of(String quantity, String price, String total) {
        var t = Amounts.number(total).orElse(null);
        var all = meanings(quantity).stream()
                .flatMap(q -> meanings(price).stream().map(p -> new Figures(q.orElse(null), p.orElse(null), t)))
                .toList();
        return all.stream().filter(Figures::multiply).findFirst().orElse(all.getFirst());
    }

    ItemReading item(
            @Nullable String code,
            @Nullable String description,
            @Nullable String unit,
            Source source,
            Position position) {
        return new ItemReading(code, description, unit, quantity, price, total, source, position);
    }

    private boolean multiply() {
        return quantity != null
                && price != null
                && total != null
                && quantity.multiply(price).setScale(2, RoundingMode.HALF_UP).compareTo(total) == 0;
    }

    private static List<Optional<BigDecimal>> meanings(String text) {
        var usual = Amounts.number(text);
        boolean doubtful = text.matches("\\d{1,3}\\.\\d{3}");
        return doubtful ? Stream.of(usual, Optional.of(new BigDecimal(text))).toList() : List.of(usual);
    }
}
