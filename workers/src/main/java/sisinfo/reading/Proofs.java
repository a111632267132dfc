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
    private final KnownSuppliers suppliers;

    Proofs(Testimony testimony, ItemWeighing lines, List<String> ours, KnownSuppliers suppliers) {
        this.suppliers = suppliers;
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
            case ACCESS_KEY -> new KeyProof(testimony).of(value, readings);
            case MODEL, NUMBER, SERIES -> inKey(field, value, readings);
            case ISSUER_TAX_ID -> issuer(value, readings);
            case ISSUE_DATE -> date(readings);
            case ISSUER_NAME -> name(value, readings);
            case RECIPIENT_TAX_ID -> recipient(value, readings);
            case TOTAL_PRODUCTS -> products(value, readings);
            case FREIGHT, INSURANCE, OTHER_EXPENSES, IPI, ICMS_ST, SERVICES, OTHER_TAXES, DISCOUNT, ICMS_RELIEF ->
                charge(readings);
            case TOTAL -> totals.of(value, readings);
        };
    }

    private Optional<String> inKey(FieldName field, String value, List<FieldReading> readings) {
        boolean keyByModel =
                testimony.key().filter(it -> it.source() == Source.AI).isPresent();
        boolean said = readings.stream()
                .filter(it -> !keyByModel || it.source() != Source.AI) // a model may copy one from the other
                .anyMatch(it -> it.source() != Source.ACCESS_KEY);
        boolean agrees = testimony.partOfKey(field).filter(value::equals).isPresent();
        return testimony.keyProves() && said && agrees && (testimony.exactKey() || testimony.firm(readings))
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

    private Optional<String> name(String value, List<FieldReading> readings) {
        if (readings.stream().anyMatch(it -> Names.garbled(it.value()))) {
            return Optional.empty();
        }
        if (fromConsistentXml(readings)) {
            return Optional.of("Nome do XML fiscal, que confere com a própria chave.");
        }
        if (onFile(value)) {
            return Optional.of(
                    "É o nome do fornecedor cadastrado com este CNPJ ou CPF, que a chave de acesso confirma.");
        }
        var exact = readings.stream().filter(it -> Testimony.exact(it.source())).toList();
        return Independence.anyTwo(exact)
                ? Optional.of("O mesmo nome está em dois lugares do documento.")
                : Optional.empty();
    }

    private boolean onFile(String name) {
        return testimony
                .partOfKey(FieldName.ISSUER_TAX_ID)
                .filter(it -> issuer(it, testimony.of(FieldName.ISSUER_TAX_ID)).isPresent())
                .flatMap(suppliers::nameOf)
                .filter(it -> Names.same(it, name))
                .isPresent();
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
