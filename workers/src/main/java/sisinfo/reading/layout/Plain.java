package sisinfo.reading.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as labels are compared: upper case, no accents, ordinal signs as letters. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Plain() {}

    static String of(String text) {
        var decomposed = Normalizer.normalize(text.replace('°', 'º'), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Letters, digits and single spaces only. */
    static String letters(String text) {
        return of(text).replaceAll("[^A-Z0-9]+", " ").strip();
    }
}
