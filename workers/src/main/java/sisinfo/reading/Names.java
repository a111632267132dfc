package sisinfo.reading;

import java.text.Normalizer;
import java.util.Locale;

/** Names and descriptions as people compare them: case, accents, spaces and punctuation count for nothing. */
public final class Names {

    private Names() {}

    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }
}
