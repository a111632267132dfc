package sisinfo.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The total is the total of the products with every charge added and every deduction taken off; the same figure at two
 * places is no proof where that sum says otherwise.
 */
final class TotalProof {

    /** Who reads products and charges as well as the total. */
    private static final Set<Source> ADDING = Set.of(Source.XML, Source.PDF_TEXT, Source.OCR);

    private final Testimony testimony;
    private final ItemWeighing lines;

    TotalProof(Testimony testimony, ItemWeighing lines) {
        this.testimony = testimony;
        this.lines = lines;
    }

    Optional<String> of(String value, List<FieldReading> readings) {
        var sources = readings.stream()
                .map(FieldReading::source)
                .filter(ADDING::contains)
                .distinct()
                .toList();
        for (var source : sources) {
            var because = of(new BigDecimal(value), readings, source);
            if (because.isPresent()) {
                return because;
            }
        }
        return Optional.empty();
    }

    /** What one reader's products and charges make together; absent when it read no products and no lines. */
    Optional<BigDecimal> sum(Source source) {
        return products(source).flatMap(base -> charges(source).map(base::add));
    }

    boolean adds(BigDecimal total, Source source) {
        return sum(source).filter(it -> it.compareTo(total) == 0).isPresent();
    }

    private Optional<String> of(BigDecimal value, List<FieldReading> readings, Source source) {
        var products = products(source);
        if (products.isEmpty() || !testimony.firm(readings) || lines.deny(products.get()) || !adds(value, source)) {
            return Optional.empty();
        }
        if (lines.prove(products.get().toPlainString())) {
            return Optional.of("É a soma das linhas com os acréscimos e descontos da nota.");
        }
        if (source == Source.XML && testimony.consistentXml()) {
            return Optional.of("Do XML fiscal: produtos, acréscimos e descontos dão este total.");
        }
        boolean charged = value.compareTo(products.get()) != 0;
        return twice(readings, charged)
                ? Optional.of("Está em dois lugares, e produtos, acréscimos e descontos dão este total.")
                : Optional.empty();
    }

    /** In a picture products and total may be misread alike, unless a charge makes them different figures. */
    private static boolean twice(List<FieldReading> readings, boolean charged) {
        boolean exact = readings.stream().anyMatch(it -> Testimony.exact(it.source()));
        return (exact || charged)
                && Independence.anyTwo(readings.stream()
                        .filter(it -> !exact || Testimony.exact(it.source()))
                        .toList());
    }

    private Optional<BigDecimal> products(Source source) {
        var said = by(source, FieldName.TOTAL_PRODUCTS);
        return said.isEmpty() ? lines.telling() ? lines.sum() : Optional.empty() : single(said);
    }

    /** Absent when the reader says two things of one charge. */
    private Optional<BigDecimal> charges(Source source) {
        var sum = BigDecimal.ZERO.setScale(2);
        for (var charge : FieldName.charges()) {
            var said = by(source, charge);
            if (said.isEmpty()) {
                continue;
            }
            var amount = single(said);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get().multiply(BigDecimal.valueOf(charge.sign())));
        }
        return Optional.of(sum);
    }

    private List<FieldReading> by(Source source, FieldName field) {
        return testimony.said(field).stream()
                .filter(it -> it.source() == source)
                .toList();
    }

    private static Optional<BigDecimal> single(List<FieldReading> said) {
        var values = said.stream().map(FieldReading::value).distinct().toList();
        return values.size() == 1 ? Amounts.plain(values.getFirst()).map(it -> it.setScale(2)) : Optional.empty();
    }
}
