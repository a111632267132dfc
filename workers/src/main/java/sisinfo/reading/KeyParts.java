package sisinfo.reading;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an access key says of number, series, model and issuer, and whether it can be a key at all. */
final class KeyParts {

    /** IBGE's codes of the states. */
    private static final Set<Integer> STATES = Set.of(
            11, 12, 13, 14, 15, 16, 17, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32, 33, 35, 41, 42, 43, 50, 51, 52, 53);

    private static final Set<String> MODELS = Set.of("55", "65");

    private KeyParts() {}

    static boolean plausible(String text) {
        if (!AccessKey.isValid(text)) {
            return false;
        }
        var key = new AccessKey(text);
        try {
            return STATES.contains(Integer.valueOf(key.uf()))
                    && MODELS.contains(key.model())
                    && key.month().getYear() >= 2006
                    && TaxId.isValid(key.issuer().orElseGet(key::issuerTaxId));
        } catch (DateTimeException noSuchMonth) {
            return false;
        }
    }

    static List<FieldReading> of(FieldReading reading) {
        var key = new AccessKey(reading.value());
        var parts = new ArrayList<>(List.of(
                part(FieldName.MODEL, key.model(), reading),
                part(FieldName.NUMBER, key.number(), reading),
                part(FieldName.SERIES, key.series(), reading)));
        key.issuer().ifPresent(it -> parts.add(part(FieldName.ISSUER_TAX_ID, it, reading)));
        return parts;
    }

    private static FieldReading part(FieldName field, String value, FieldReading key) {
        return new FieldReading(field, value, Source.ACCESS_KEY, key.position());
    }
}
