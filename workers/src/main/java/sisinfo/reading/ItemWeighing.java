package sisinfo.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks the lines: quantity × price = total, and all totals together = total of the products. */
final class ItemWeighing {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Testimony testimony;
    private final List<ItemReading> items;

    ItemWeighing(Testimony testimony) {
        this.testimony = testimony;
        this.items = testimony.contributions().stream()
                .filter(it -> !it.items().isEmpty())
                .min(Comparator.comparing(Contribution::source))
                .map(Contribution::items)
                .orElse(List.of());
    }

    List<ItemEvidence> weigh() {
        return items.stream().map(this::weigh).toList();
    }

    /**
     * Whether the lines prove this amount as the total of the products: every line multiplies out, they sum up, and
     * the sum is not a single figure repeated.
     */
    boolean prove(String amount) {
        boolean telling = items.size() > 1
                || items.stream()
                        .anyMatch(it -> it.quantity() != null && it.quantity().compareTo(BigDecimal.ONE) != 0)
                || items.stream().anyMatch(it -> Testimony.exact(it.source()));
        return telling
                && items.stream().allMatch(ItemWeighing::multiplies)
                && sum().compareTo(new BigDecimal(amount)) == 0;
    }

    private ItemEvidence weigh(ItemReading item) {
        if (!complete(item)) {
            return new ItemEvidence(item, Verdict.UNPROVED, "");
        }
        if (!multiplies(item)) {
            var product = product(item).toPlainString().replace('.', ',');
            return new ItemEvidence(
                    item,
                    Verdict.CONTRADICTED,
                    "Quantidade × preço unitário dá %s, e não o total da linha.".formatted(product));
        }
        if (item.source() == Source.XML && testimony.consistentXml()) {
            return new ItemEvidence(
                    item,
                    Verdict.PROVED,
                    "Linha do XML fiscal, que confere com a própria chave; quantidade × preço = total.");
        }
        return elsewhere(item)
                ? new ItemEvidence(item, Verdict.PROVED, "Duas fontes independentes trazem a mesma linha, e ela fecha.")
                : new ItemEvidence(item, Verdict.UNPROVED, arithmetic());
    }

    /** Figures can be proved by arithmetic, words cannot. */
    private String arithmetic() {
        boolean whole = testimony.said(FieldName.TOTAL_PRODUCTS).stream().anyMatch(it -> prove(it.value()));
        return whole
                ? "Quantidade × preço = total e a soma das linhas fecha; a descrição só tem uma fonte."
                : "Quantidade × preço = total; a soma das linhas não fecha com o total dos produtos.";
    }

    /** The XML and the print are independent; two looks at the print are not. */
    private boolean elsewhere(ItemReading item) {
        return testimony.contributions().stream()
                .filter(it -> (it.source() == Source.XML) != (item.source() == Source.XML))
                .flatMap(it -> it.items().stream())
                .anyMatch(it -> same(it, item));
    }

    private static boolean same(ItemReading a, ItemReading b) {
        return complete(a)
                && complete(b)
                && Objects.equals(a.code(), b.code())
                && Names.same(String.valueOf(a.description()), String.valueOf(b.description()))
                && Objects.equals(a.unit(), b.unit())
                && equal(a.quantity(), b.quantity())
                && equal(a.unitPrice(), b.unitPrice())
                && equal(a.total(), b.total());
    }

    private static boolean complete(ItemReading item) {
        return item.quantity() != null && item.unitPrice() != null && item.total() != null;
    }

    private static boolean multiplies(ItemReading item) {
        return item.total() != null
                && complete(item)
                && product(item).subtract(item.total()).abs().compareTo(CENT) <= 0;
    }

    private static BigDecimal product(ItemReading item) {
        return Objects.requireNonNull(item.quantity())
                .multiply(Objects.requireNonNull(item.unitPrice()))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal sum() {
        return items.stream().map(it -> Objects.requireNonNull(it.total())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
    }
}
