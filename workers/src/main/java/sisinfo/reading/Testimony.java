package sisinfo.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that was read of one invoice, with what the access key says added as readings of its own.
 *
 * @param readings of all sources, the parts of the best key last, as source {@link Source#ACCESS_KEY}
 * @param key the best valid and plausible key, when all exact sources agree on it
 */
record Testimony(List<FieldReading> readings, List<Contribution> contributions, Optional<FieldReading> key) {

    private static final Set<Source> EXACT = Set.of(Source.XML, Source.PDF_TEXT, Source.BARCODE, Source.QR);

    static Testimony of(List<Contribution> contributions) {
        var readings = new ArrayList<FieldReading>();
        contributions.forEach(it -> readings.addAll(it.fields()));
        var key = bestKey(readings);
        key.ifPresent(it -> readings.addAll(KeyParts.of(it)));
        return new Testimony(List.copyOf(readings), contributions, key);
    }

    List<FieldReading> of(FieldName field) {
        return readings.stream().filter(it -> it.field() == field).toList();
    }

    /** Said by the document itself, not computed from its key. */
    List<FieldReading> said(FieldName field) {
        return of(field).stream().filter(it -> it.source() != Source.ACCESS_KEY).toList();
    }

    Optional<String> partOfKey(FieldName field) {
        return of(field).stream()
                .filter(it -> it.source() == Source.ACCESS_KEY)
                .map(FieldReading::value)
                .findFirst();
    }

    Optional<FieldReading> invalidKey() {
        return said(FieldName.ACCESS_KEY).stream()
                .filter(it -> exact(it.source()) && !AccessKey.isValid(it.value()))
                .findFirst();
    }

    /** A tax id that stands on the page with an exact reader's word or with valid check digits, but not in the key. */
    boolean keyOfAnotherIssuer() {
        var inKey = partOfKey(FieldName.ISSUER_TAX_ID);
        return inKey.isPresent()
                && said(FieldName.ISSUER_TAX_ID).stream()
                        .filter(it -> exact(it.source()) || TaxId.isValid(it.value()))
                        .anyMatch(it -> !it.value().equals(inKey.get()));
    }

    /** A key that may prove something: of this issuer, and no exact source names another. */
    boolean keyProves() {
        return key.isPresent() && !keyOfAnotherIssuer() && invalidKey().isEmpty();
    }

    /** Issued by the tax authority for a seller: the seller stands in no part of the key. */
    boolean keyNamesNoIssuer() {
        return key.isPresent() && partOfKey(FieldName.ISSUER_TAX_ID).isEmpty();
    }

    /** The fiscal XML, its own key and its own fields say the same. */
    boolean consistentXml() {
        return keyProves()
                && key.orElseThrow().source() == Source.XML
                && Stream.of(FieldName.NUMBER, FieldName.SERIES, FieldName.MODEL, FieldName.ISSUER_TAX_ID)
                        .filter(it -> it != FieldName.ISSUER_TAX_ID || !keyNamesNoIssuer())
                        .allMatch(this::xmlAgreesWithKey)
                && of(FieldName.ISSUE_DATE).stream()
                        .filter(it -> it.source() == Source.XML)
                        .anyMatch(this::inMonthOfKey);
    }

    boolean inMonthOfKey(FieldReading date) {
        return key.map(it -> date.value().startsWith(new AccessKey(it.value()).month() + "-"))
                .orElse(false);
    }

    /**
     * Whether figures are as they were read: by an exact reader, or by OCR that read each of the ten digits right where
     * check digits vouch for it. Else one digit may have been misread alike in all places, and sums would still hold.
     */
    boolean firm(List<FieldReading> readings) {
        return readings.stream().anyMatch(it -> exact(it.source()))
                || vouched().distinct().count() == 10;
    }

    /** A key that OCR read alone may be misread alike with what it should vouch for: one in eleven still fits. */
    boolean exactKey() {
        return key.filter(it -> exact(it.source())).isPresent();
    }

    private IntStream vouched() {
        return readings.stream()
                .filter(it -> it.source() == Source.OCR)
                .filter(it -> switch (it.field()) {
                    case ACCESS_KEY -> exactKey() && key.orElseThrow().value().equals(it.value());
                    case ISSUER_TAX_ID, RECIPIENT_TAX_ID -> TaxId.isValid(it.value());
                    default -> false;
                })
                .flatMapToInt(it -> it.value().chars())
                .filter(Character::isDigit);
    }

    static boolean exact(Source source) {
        return EXACT.contains(source);
    }

    private boolean xmlAgreesWithKey(FieldName field) {
        var fromXml = of(field).stream().filter(it -> it.source() == Source.XML).toList();
        return !fromXml.isEmpty()
                && fromXml.stream()
                        .allMatch(it ->
                                partOfKey(field).filter(it.value()::equals).isPresent());
    }

    private static Optional<FieldReading> bestKey(List<FieldReading> readings) {
        var keys = readings.stream()
                .filter(it -> it.field() == FieldName.ACCESS_KEY && KeyParts.plausible(it.value()))
                .sorted(Comparator.comparing(FieldReading::source))
                .toList();
        var exact = keys.stream()
                .filter(it -> exact(it.source()))
                .map(FieldReading::value)
                .distinct()
                .count();
        return exact > 1 ? Optional.empty() : keys.stream().findFirst();
    }
}
