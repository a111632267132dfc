package sisinfo.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody asks for, taken apart.
 *
 * @param words without accents, in small letters; all must be there
 * @param digits of it, when it is a number, a tax id or an access key with its points and dashes; empty otherwise
 */
record Terms(List<String> words, String digits) {

    private static final int MOST = 5;

    static Terms of(String asked) {
        var plain = Normalizer.normalize(asked, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        var words = Arrays.stream(plain.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        var code = plain.replaceFirst("^nf-?e?\\b", "").replaceAll("[.\\-/\\s]", "");
        return new Terms(words, code.matches("[0-9a-z]*\\d[0-9a-z]*") ? code.toUpperCase(Locale.ROOT) : "");
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** A condition on a plain text; the words themselves go in as parameters {@code w0}, {@code w1}… */
    String in(String column) {
        var all = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            all.append(i == 0 ? "" : " and ").append(column).append(" like :w").append(i);
        }
        return "(" + all + ")";
    }

    String pattern(int word) {
        return "%" + literal(words.get(word)) + "%";
    }

    String beginning() {
        return literal(digits) + "%";
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
