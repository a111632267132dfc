package sisinfo.reading;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The 44 characters that name a fiscal document: UF, month, issuer, model, series, number, and a mod-11 check digit.
 * Alphanumeric issuers (NT 2025.001) count a character as its ASCII code minus 48.
 */
public record AccessKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}[0-9A-Z]{12}[0-9]{26}");

    private static final String BEFORE_CPF = "000";

    /** @throws IllegalArgumentException when the shape or the check digit is wrong */
    public AccessKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an access key");
        }
    }

    /** Drops spaces and punctuation, then checks shape and check digit. */
    public static Optional<AccessKey> of(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return isValid(plain) ? Optional.of(new AccessKey(plain)) : Optional.empty();
    }

    public static boolean isValid(String key) {
        return SHAPE.matcher(key).matches() && checkDigit(key) == key.charAt(43) - '0';
    }

    /** As long as a key, and letters only where a key may have them, whatever its check digit says. */
    public static boolean isShaped(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Valid, and of an existing state, a real month, a known model and an issuer with valid check digits. */
    public static boolean isPlausible(String key) {
        return KeyParts.plausible(key);
    }

    /** The check digit the first 43 characters ask for: weights 2 to 9 from the right. */
    public static int checkDigit(String key) {
        int sum = 0;
        for (int i = 42, weight = 2; i >= 0; i--, weight = weight == 9 ? 2 : weight + 1) {
            sum += (key.charAt(i) - '0') * weight;
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    public String uf() {
        return value.substring(0, 2);
    }

    public YearMonth month() {
        return YearMonth.of(2000 + Integer.parseInt(value.substring(2, 4)), Integer.parseInt(value.substring(4, 6)));
    }

    /** CNPJ of 14 characters; a person's CPF stands here behind three zeros. */
    public String issuerTaxId() {
        return value.substring(6, 20);
    }

    /**
     * Who issued: a CNPJ, or a person's CPF without the zeros before it. Absent in the series 890 to 899, where the tax
     * authority issues for a seller and the key carries the authority's CNPJ.
     */
    public Optional<String> issuer() {
        int number = Integer.parseInt(series());
        if (number >= 890 && number <= 899) {
            return Optional.empty();
        }
        var id = issuerTaxId();
        var person = id.substring(BEFORE_CPF.length());
        boolean ofPerson = number >= 920 && number <= 969 || !TaxId.isValid(id);
        return Optional.of(ofPerson && id.startsWith(BEFORE_CPF) && TaxId.isValid(person) ? person : id);
    }

    public String model() {
        return value.substring(20, 22);
    }

    public String series() {
        return String.valueOf(Integer.parseInt(value.substring(22, 25)));
    }

    /** How it was issued: 1 in the usual way, any other digit in contingency. */
    public char emission() {
        return value.charAt(34);
    }

    public String number() {
        return String.valueOf(Integer.parseInt(value.substring(25, 34)));
    }
}
