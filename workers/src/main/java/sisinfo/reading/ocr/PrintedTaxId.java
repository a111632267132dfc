package sisinfo.reading.ocr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sisinfo.reading.TaxId;

/** A CNPJ whose points and strokes got lost or split it: put together again when its check digits say so. */
final class PrintedTaxId {

    private static final int LENGTH = 14;
    private static final Pattern PUNCTUATED =
            Pattern.compile("(?=.*[./-])[0-9A-Z]{2}[.,]?[0-9A-Z]{3}[.,]?-?[0-9A-Z]{3}/?[0-9A-Z]{4}[-:.~—]?[0-9]{2}");
    private static final Pattern MASKED =
            Pattern.compile("([0-9A-Z]{2})[.,]([0-9A-Z]{3})[.,]([0-9A-Z]{3})/([0-9A-Z]{4})[-:.~—]([0-9]{2})");

    private PrintedTaxId() {}

    static Optional<String> in(List<PageWord> line) {
        var joined = new StringBuilder();
        line.forEach(it -> joined.append(it.text().toUpperCase(Locale.ROOT)));
        var raw = joined.toString();
        var plain = TaxId.plain(raw);
        boolean mostlyDigits = plain.chars().filter(Character::isDigit).count() >= LENGTH - 8;
        if (plain.length() != LENGTH
                || !mostlyDigits
                || !PUNCTUATED.matcher(raw).matches()) {
            return Optional.empty();
        }
        var valid = PrintedKey.readings(plain, 0, LENGTH - 2).stream()
                .filter(TaxId::isValid)
                .toList();
        return valid.size() == 1 ? TaxId.of(valid.getFirst()).map(TaxId::formatted) : asPrinted(raw);
    }

    /** An id whose check digits fail stays what it is; only its points and strokes are put right. */
    private static Optional<String> asPrinted(String raw) {
        var matcher = MASKED.matcher(raw);
        return matcher.matches() ? Optional.of(matcher.replaceFirst("$1.$2.$3/$4-$5")) : Optional.empty();
    }
}
