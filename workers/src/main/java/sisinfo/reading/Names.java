package sisinfo.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and descriptions as people compare them: case, accents, spaces and punctuation count for nothing. */
public final class Names {

    private static final Pattern GARBLED = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Co}\\uFFFD]|\\p{L}\\?\\p{L}"
            + "|[\\u00C2\\u00C3\\u00E2][\\u0080-\\u00BF\\u0152-\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u2122]"
            + "|\\u00C3(?![OEoe]|[Ss]?(?:\\P{L}|$))|[\\u251C\\u252C]");

    private Names() {}

    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /**
     * Whether a name came through a wrong encoding: UTF-8 taken for Latin-1 ("INFORMÃTICA", "SÃ£o"), controls, or a
     * mark in the place of a letter.
     */
    public static boolean garbled(String name) {
        return GARBLED.matcher(name).find();
    }

    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }
}
