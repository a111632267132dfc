package sisinfo.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        return telling()
                && sum().filter(it -> it.compareTo(new BigDecimal(amount)) == 0).isPresent();
    }

    /** Whether every line multiplies out, yet together they make another amount. */
    boolean deny(BigDecimal amount) {
        return sum().filter(it -> it.compareTo(amount) != 0).isPresent();
    }

    /** What the lines make together, when each multiplies out; absent when there are none. */
    Optional<BigDecimal> sum() {
        var goods = items.stream().filter(it -> it.kind() == LineKind.GOODS).toList();
        return !goods.isEmpty() && items.stream().allMatch(ItemWeighing::multiplies)
                ? Optional.of(goods.stream()
                        .map(it -> Objects.requireNonNull(it.total()))
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add))
                : Optional.empty();
    }

    /** In a picture the same figure may be misread alike wherever it stands; a product or a sum has other digits. */
    boolean telling() {
        return items.size() > 1 && items.stream().noneMatch(it -> it.source() == Source.TEXT_LAYER)
                || items.stream().anyMatch(it -> Testimony.exact(it.source()) || otherDigits(it));
    }

    private static boolean otherDigits(ItemReading item) {
        var price = item.unitPrice();
        var total = item.total();
        return item.source() != Source.TEXT_LAYER
                && price != null
                && total != null
                && !price.stripTrailingZeros()
                        .unscaledValue()
                        .equals(total.stripTrailingZeros().unscaledValue());
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
        if (item.source() == Source.XML && testimony.consistentXml() && whole()) {
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
        return whole()
                ? "Quantidade × preço = total e a soma das linhas fecha; a descrição só tem uma fonte."
                : "Quantidade × preço = total; a soma das linhas não fecha com o total dos produtos.";
    }

    private boolean whole() {
        boolean goods = items.stream().anyMatch(it -> it.kind() == LineKind.GOODS);
        return !goods || testimony.said(FieldName.TOTAL_PRODUCTS).stream().anyMatch(it -> prove(it.value()));
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
                && (withoutQuantity(item)
                        || product(item).subtract(item.total()).abs().compareTo(CENT) <= 0);
    }

    /** A complementary invoice charges an amount without a quantity; a picture may have lost the figures. */
    private static boolean withoutQuantity(ItemReading item) {
        return Testimony.exact(item.source())
                && Objects.requireNonNull(item.quantity()).signum() == 0
                && Objects.requireNonNull(item.unitPrice()).signum() == 0;
    }

    private static BigDecimal product(ItemReading item) {
        return Objects.requireNonNull(item.quantity())
                .multiply(Objects.requireNonNull(item.unitPrice()))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
    }
}
