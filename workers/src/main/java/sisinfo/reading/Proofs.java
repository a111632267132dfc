package sisinfo.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The only ways a value gets proved; each answers with the reason, in pt-BR. */
final class Proofs {

    private final Testimony testimony;
    private final ItemWeighing lines;
    private final TotalProof totals;
    private final List<String> ours;

    Proofs(Testimony testimony, ItemWeighing lines, List<String> ours) {
        this.testimony = testimony;
        this.lines = lines;
        this.totals = new TotalProof(testimony, lines);
        this.ours = ours;
    }

    /** What a text layer says proves nothing: the picture below it is there to be read. */
    Optional<String> of(FieldName field, String value, List<FieldReading> all) {
        var readings =
                all.stream().filter(it -> it.source() != Source.TEXT_LAYER).toList();
        if (readings.stream().allMatch(it -> it.source() == Source.ACCESS_KEY)) {
            return Optional.empty();
        }
        return switch (field) {
            case ACCESS_KEY -> key(value, readings);
            case MODEL, NUMBER, SERIES -> inKey(field, value, readings);
            case ISSUER_TAX_ID -> issuer(value, readings);
            case ISSUE_DATE -> date(readings);
            case ISSUER_NAME -> name(readings);
            case RECIPIENT_TAX_ID -> recipient(value, readings);
            case TOTAL_PRODUCTS -> products(value, readings);
            case FREIGHT, INSURANCE, OTHER_EXPENSES, IPI, ICMS_ST, SERVICES, OTHER_TAXES, DISCOUNT, ICMS_RELIEF ->
                charge(readings);
            case TOTAL -> totals.of(value, readings);
        };
    }

    /** A key proves itself by its check digits and by what is printed elsewhere; alone it proves nothing. */
    private Optional<String> key(String value, List<FieldReading> readings) {
        if (!testimony.keyProves()
                || !testimony
                        .key()
                        .map(FieldReading::value)
                        .filter(value::equals)
                        .isPresent()) {
            return Optional.empty();
        }
        boolean exact = readings.stream().anyMatch(it -> Testimony.exact(it.source()));
        boolean both = printed(FieldName.NUMBER) && printed(FieldName.ISSUER_TAX_ID);
        boolean either = printed(FieldName.NUMBER) || printed(FieldName.ISSUER_TAX_ID);
        boolean month = testimony.said(FieldName.ISSUE_DATE).stream().allMatch(testimony::inMonthOfKey);
        boolean twice = exact && Independence.anyTwo(readings);
        return month && (twice && either || exact && both && tellingCheckDigit(value))
                ? Optional.of("Dígitos verificadores corretos; número e emitente impressos conferem com a chave.")
                : Optional.empty();
    }

    /** Two remainders share the check digit 0: where it is 0, one wrong character may go unnoticed. */
    private static boolean tellingCheckDigit(String key) {
        return !key.endsWith("0");
    }

    /** Whether the document itself says what the key says of this field, and nothing else. */
    private boolean printed(FieldName field) {
        var inKey = testimony.partOfKey(field);
        var said = testimony.said(field);
        return inKey.isPresent() && said.stream().anyMatch(it -> it.value().equals(inKey.get()));
    }

    private Optional<String> inKey(FieldName field, String value, List<FieldReading> readings) {
        boolean keyByModel =
                testimony.key().filter(it -> it.source() == Source.AI).isPresent();
        boolean said = readings.stream()
                .filter(it -> !keyByModel || it.source() != Source.AI) // a model may copy one from the other
                .anyMatch(it -> it.source() != Source.ACCESS_KEY);
        boolean agrees = testimony.partOfKey(field).filter(value::equals).isPresent();
        return testimony.keyProves() && said && agrees
                ? Optional.of("Confere com a chave de acesso, que tem dígitos verificadores corretos.")
                : Optional.empty();
    }

    /** Where the tax authority issued for the seller, the key names the authority. */
    private Optional<String> issuer(String value, List<FieldReading> readings) {
        if (!TaxId.isValid(value)) {
            return Optional.empty();
        }
        if (testimony.keyNamesNoIssuer()) {
            return fromConsistentXml(readings)
                    ? Optional.of("Nota avulsa: do XML fiscal, com dígitos verificadores corretos.")
                    : Optional.empty();
        }
        return inKey(FieldName.ISSUER_TAX_ID, value, readings);
    }

    private Optional<String> date(List<FieldReading> readings) {
        boolean month = testimony.keyProves() && readings.stream().allMatch(testimony::inMonthOfKey);
        if (month && fromConsistentXml(readings)) {
            return Optional.of("Data do XML fiscal, no mês que a chave de acesso traz.");
        }
        return month && Independence.anyTwo(readings) && testimony.firm(readings)
                ? Optional.of("Lida em dois lugares e no mês que a chave de acesso traz.")
                : Optional.empty();
    }

    private Optional<String> name(List<FieldReading> readings) {
        if (readings.stream().anyMatch(it -> Names.garbled(it.value()))) {
            return Optional.empty();
        }
        if (fromConsistentXml(readings)) {
            return Optional.of("Nome do XML fiscal, que confere com a própria chave.");
        }
        var exact = readings.stream().filter(it -> Testimony.exact(it.source())).toList();
        return Independence.anyTwo(exact)
                ? Optional.of("O mesmo nome está em dois lugares do documento.")
                : Optional.empty();
    }

    private Optional<String> recipient(String value, List<FieldReading> readings) {
        if (!TaxId.isValid(value)) {
            return Optional.empty();
        }
        if (ours.contains(value)) {
            return Optional.of("É o CNPJ da prefeitura, com dígitos verificadores corretos.");
        }
        return fromConsistentXml(readings)
                ? Optional.of("Do XML fiscal, com dígitos verificadores corretos.")
                : Optional.empty();
    }

    private Optional<String> products(String value, List<FieldReading> readings) {
        boolean single = readings.stream().map(FieldReading::value).allMatch(value::equals);
        return single && lines.prove(value) && testimony.firm(readings)
                ? Optional.of("É a soma das linhas, e em cada linha quantidade × preço = total.")
                : Optional.empty();
    }

    /** On paper a figure may belong to the box beside it, and a sum does not tell which charge it was. */
    private Optional<String> charge(List<FieldReading> readings) {
        boolean adds = testimony.said(FieldName.TOTAL).stream()
                .filter(it -> it.source() == Source.XML)
                .anyMatch(it -> totals.adds(new BigDecimal(it.value()), Source.XML));
        return fromConsistentXml(readings) && adds
                ? Optional.of("Do XML fiscal: produtos, acréscimos e descontos dão o total da nota.")
                : Optional.empty();
    }

    private boolean fromConsistentXml(List<FieldReading> readings) {
        return testimony.consistentXml() && readings.stream().anyMatch(it -> it.source() == Source.XML);
    }
}
