package sisinfo.reading;

import java.util.List;
import java.util.Optional;

/** An access key is proved by its check digits together with what is printed elsewhere. */
record KeyProof(Testimony testimony) {

    /** A key proves itself by its check digits and by what is printed elsewhere; alone it proves nothing. */
    Optional<String> of(String value, List<FieldReading> readings) {
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
}
