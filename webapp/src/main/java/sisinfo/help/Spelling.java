package sisinfo.help;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two words are when accents, endings and a slip of the finger do not count. */
final class Spelling {

    private static final double ALIKE = 0.45;
    private static final int SHORTEST = 3;

    private Spelling() {}

    /** Without accents, in small letters; words too short to mean anything are left out unless there are no others. */
    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var all = Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var telling = all.stream().filter(word -> word.length() >= SHORTEST).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** From 0, nothing in common, to 1; what is too far away counts as nothing. */
    static double likeness(String asked, String word) {
        if (word.equals(asked)) {
            return 1;
        }
        if (word.startsWith(asked)) {
            return 0.9;
        }
        double share = share(trigrams(asked), trigrams(word));
        return share < ALIKE ? 0 : share;
    }

    private static double share(Set<String> some, Set<String> others) {
        long both = some.stream().filter(others::contains).count();
        return 2.0 * both / (some.size() + others.size());
    }

    private static Set<String> trigrams(String word) {
        var padded = "  " + word + " ";
        var all = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            all.add(padded.substring(i, i + 3));
        }
        return all;
    }
}
