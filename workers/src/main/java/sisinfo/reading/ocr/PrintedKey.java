package sisinfo.reading.ocr;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sisinfo.reading.AccessKey;

/** The access key as people read it, below the bars: eleven groups of four. */
final class PrintedKey {

    private static final Pattern KEY = Pattern.compile("[0-9]{6}[0-9A-Z]{12}[0-9]{26}");
    private static final int LENGTH = 44;
    private static final String LOOKS = "OQDUILJZSGBTA";
    private static final String MEANS = "0000111256874";

    private PrintedKey() {}

    /** The key among the words of one line; letters in places for digits are taken for the digits they look like. */
    static Optional<String> in(List<PageWord> line) {
        var text = new StringBuilder();
        for (var word : line) {
            text.append(word.text().toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
        }
        for (int from = 0; from + LENGTH <= text.length(); from++) {
            var key = digitsWhereDue(text.substring(from, from + LENGTH));
            if (KEY.matcher(key).matches() && AccessKey.isValid(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static String digitsWhereDue(String text) {
        var key = new StringBuilder(text);
        for (int i = 0; i < LENGTH; i++) {
            int known = LOOKS.indexOf(text.charAt(i));
            if (known >= 0 && (i < 6 || i > 17)) {
                key.setCharAt(i, MEANS.charAt(known));
            }
        }
        return key.toString();
    }
}
