package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sisinfo.reading.AccessKey;
import sisinfo.reading.TaxId;

/** The access key as people read it, below the bars: eleven groups of four. */
final class PrintedKey {

    private static final Pattern KEY = Pattern.compile("[0-9]{6}[0-9A-Z]{12}[0-9]{26}");
    private static final int LENGTH = 44;
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final String LETTERS = "OQDUILJZSGBTA";
    private static final String DIGITS = "0000111256874";
    /** Letters that may be the digit after them where both may stand. */
    private static final String DOUBTFUL = "O0I1S5B8Z2";

    private static final int MOST_GUESSES = 64;

    private PrintedKey() {}

    /** The key among the words of one line, if exactly one reading of it satisfies every check digit. */
    static Optional<String> in(List<PageWord> line) {
        var text = new StringBuilder();
        line.forEach(it -> text.append(it.text().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "")));
        for (int from = 0; from + LENGTH <= text.length(); from++) {
            var seen = digitsWhereDue(text.substring(from, from + LENGTH));
            var valid = KEY.matcher(seen).matches()
                    ? guesses(seen).stream().filter(PrintedKey::satisfiesAll).toList()
                    : List.<String>of();
            if (valid.size() == 1) {
                return Optional.of(valid.getFirst());
            }
        }
        return Optional.empty();
    }

    private static boolean satisfiesAll(String key) {
        boolean certain = !LETTER.matcher(key).find() || TaxId.isValid(key.substring(6, 20));
        return AccessKey.isValid(key) && certain;
    }

    private static String digitsWhereDue(String text) {
        var key = new StringBuilder(text);
        for (int i = 0; i < LENGTH; i++) {
            int known = LETTERS.indexOf(text.charAt(i));
            if (known >= 0 && (i < 6 || i > 17)) {
                key.setCharAt(i, DIGITS.charAt(known));
            }
        }
        return key.toString();
    }

    private static List<String> guesses(String seen) {
        boolean digitsOnly = !LETTER.matcher(seen).find() && AccessKey.isValid(seen);
        return digitsOnly ? List.of(seen) : readings(seen, 6, 18);
    }

    /** Every way to read the doubtful characters in a part of a text. */
    static List<String> readings(String seen, int from, int to) {
        List<String> all = new ArrayList<>(List.of(seen));
        for (int i = from; i < to; i++) {
            int at = DOUBTFUL.indexOf(seen.charAt(i));
            if (at < 0 || at % 2 != 0 || all.size() > MOST_GUESSES) {
                continue;
            }
            char other = DOUBTFUL.charAt(at + 1);
            for (var known : List.copyOf(all)) {
                all.add(known.substring(0, i) + other + known.substring(i + 1));
            }
        }
        return all;
    }
}
