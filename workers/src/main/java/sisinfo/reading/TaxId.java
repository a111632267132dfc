package sisinfo.reading;

import java.util.Locale;
import java.util.Optional;

/**
 * A CNPJ (14 characters, since July 2026 also letters in the first 12) or a CPF (11 digits), with valid check digits
 * and without punctuation.
 */
public record TaxId(String value) {

    /** @throws IllegalArgumentException when it is neither a CNPJ nor a CPF */
    public TaxId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a CNPJ or CPF");
        }
    }

    public static Optional<TaxId> of(String text) {
        var plain = plain(text);
        return isValid(plain) ? Optional.of(new TaxId(plain)) : Optional.empty();
    }

    /** As people write it, or as it is when it is none. */
    public static String shown(String text) {
        return of(text).map(TaxId::formatted).orElse(text);
    }

    public static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    public static boolean isValid(String id) {
        return switch (id.length()) {
            case 14 -> id.matches("[0-9A-Z]{12}[0-9]{2}") && !repeats(id) && checks(id, 12, 9) && checks(id, 13, 9);
            case 11 -> id.matches("[0-9]{11}") && !repeats(id) && checks(id, 9, 11) && checks(id, 10, 12);
            default -> false;
        };
    }

    public boolean isCompany() {
        return value.length() == 14;
    }

    /** As people write it: {@code 12.ABC.345/01DE-35} or {@code 123.456.789-09}. */
    public String formatted() {
        return isCompany()
                ? value.replaceFirst("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5")
                : value.replaceFirst("(...)(...)(...)(..)", "$1.$2.$3-$4");
    }

    private static boolean repeats(String id) {
        return id.chars().distinct().count() == 1;
    }

    /** Mod 11 over the characters before {@code at}, weights from 2 at the right up to {@code top}, then from 2 again. */
    private static boolean checks(String id, int at, int top) {
        int sum = 0;
        for (int i = at - 1, weight = 2; i >= 0; i--, weight = weight == top ? 2 : weight + 1) {
            sum += (id.charAt(i) - '0') * weight;
        }
        int rest = sum % 11;
        return id.charAt(at) - '0' == (rest < 2 ? 0 : 11 - rest);
    }
}
