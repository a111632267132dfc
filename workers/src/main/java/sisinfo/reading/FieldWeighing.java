package sisinfo.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the best value of a field and rules on it: proved, contradicted, or backed by nobody. */
final class FieldWeighing {

    private final Testimony testimony;
    private final Proofs proofs;

    FieldWeighing(Testimony testimony, Proofs proofs) {
        this.testimony = testimony;
        this.proofs = proofs;
    }

    FieldEvidence weigh(FieldName field) {
        var readings = testimony.of(field);
        var best = best(readings);
        var value = best.getFirst().value();
        var against = against(field, best, readings);
        if (against.isPresent()) {
            return new FieldEvidence(field, value, Verdict.CONTRADICTED, against.get(), readings);
        }
        return proofs.of(field, value, best)
                .map(it -> new FieldEvidence(field, value, Verdict.PROVED, it, readings))
                .orElseGet(() -> new FieldEvidence(field, value, Verdict.UNPROVED, "", readings));
    }

    /** Readings of the value that has the strongest source behind it; among equals, the one read more often. */
    private List<FieldReading> best(List<FieldReading> readings) {
        Map<String, List<FieldReading>> byValue = readings.stream()
                .collect(Collectors.groupingBy(FieldWeighing::compared, LinkedHashMap::new, Collectors.toList()));
        return byValue.values().stream()
                .min(Comparator.<List<FieldReading>>comparingInt(this::rank).thenComparingInt(it -> -it.size()))
                .orElseThrow();
    }

    private int rank(List<FieldReading> same) {
        return same.stream().mapToInt(it -> rank(it, same)).min().orElse(Integer.MAX_VALUE);
    }

    /** A key from bars beats one doubtful look at the print, not one that is backed by itself. */
    private int rank(FieldReading reading, List<FieldReading> same) {
        boolean backed = Independence.anyTwo(
                        same.stream().filter(it -> it.source() == Source.OCR).toList())
                || reading.field() == FieldName.ISSUER_TAX_ID && TaxId.isValid(reading.value())
                || reading.field() == FieldName.ACCESS_KEY && AccessKey.isValid(reading.value());
        return switch (reading.source()) {
            case XML -> 0;
            case PDF_TEXT -> 1;
            case BARCODE, QR -> 2;
            case OCR -> backed ? 3 : 5;
            case TEXT_LAYER -> 6;
            case AI -> backed ? 3 : 7;
            case ACCESS_KEY ->
                testimony.key().filter(it -> Testimony.exact(it.source())).isPresent() ? 4 : 8;
        };
    }

    /** Who disagrees: any exact source, and any source at all where none is exact. */
    private Optional<String> against(FieldName field, List<FieldReading> best, List<FieldReading> readings) {
        if (field == FieldName.ACCESS_KEY && testimony.keyOfAnotherIssuer()) {
            return Optional.of("A chave de acesso traz o CNPJ %s, mas o documento mostra outro emitente."
                    .formatted(testimony.partOfKey(FieldName.ISSUER_TAX_ID).orElse("")));
        }
        if (field == FieldName.ISSUE_DATE
                && !best.stream().allMatch(it -> testimony.inMonthOfKey(it))
                && testimony.key().isPresent()) {
            return Optional.of("A data não cai no mês que a chave de acesso traz.");
        }
        boolean proved = proofs.of(field, best.getFirst().value(), best).isPresent();
        return readings.stream()
                .filter(it -> !best.contains(it))
                .filter(it -> weighty(it) || !proved)
                .map(it -> "%s: %s; %s: %s."
                        .formatted(name(best.getFirst()), best.getFirst().value(), name(it), it.value()))
                .findFirst();
    }

    private boolean weighty(FieldReading reading) {
        return Testimony.exact(reading.source())
                || reading.source() == Source.ACCESS_KEY
                        && testimony
                                .key()
                                .filter(it -> Testimony.exact(it.source()))
                                .isPresent();
    }

    private static String compared(FieldReading reading) {
        return reading.field() == FieldName.ISSUER_NAME ? Names.folded(reading.value()) : reading.value();
    }

    private static String name(FieldReading reading) {
        return switch (reading.source()) {
            case XML -> "XML";
            case PDF_TEXT -> "texto do PDF";
            case BARCODE -> "código de barras";
            case QR -> "QR code";
            case OCR -> "leitura da imagem";
            case TEXT_LAYER -> "texto invisível do PDF";
            case AI -> "leitura por IA";
            case ACCESS_KEY -> "chave de acesso";
        };
    }
}
