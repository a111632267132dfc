package sisinfo.reading.layout;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sisinfo.reading.Amounts;

/** Upright strokes and rings that a picture shows among digits and Tesseract takes for letters or brackets. */
final class Strokes {

    /** A part of a code that would be a number but for a few strokes and rings; most of it is digits. */
    private static final Pattern PART = Pattern.compile("(?<![\\p{L}0-9])[0-9IlO|!\\[\\]]+(?![\\p{L}0-9])");

    /** Rings between consonants, which make no word with them, and digits. */
    private static final Pattern RINGS =
            Pattern.compile("(?<=(?<![\\p{L}0-9])[B-DF-HJ-NP-TV-Z]{1,4})O{1,3}(?=[0-9]{2})");

    private static final Pattern STROKE = Pattern.compile("[Il|!\\[\\]]");

    /** No word of the language is made of strokes alone: it is a numeral such as II. */
    private static final Pattern NUMERAL = Pattern.compile("(?<![^\\s])(?=\\|*[Il])[Il|]{2,4}(?![^\\s])");

    /** A bar between two words was a one. */
    private static final Pattern LONE = Pattern.compile("(?<=\\w )\\|(?= |$)");

    /** A measure whose digits were taken for the letters they look like: no word ends so. */
    private static final Pattern MEASURE = Pattern.compile(
            "(?<![\\p{L}0-9.,])[0-9OSBGIlZ]{1,4}(?=(?:KG|GB|TB|MB|ML|MM|CM|AH|KVA|MHZ)(?![\\p{L}0-9]))");

    private static final String LETTERS = "OoQDCIl|!ZSs$GB";
    private static final String DIGITS = "000001111255568";

    private Strokes() {}

    /** The digits that these letters look like, if each looks like one. */
    static Optional<String> asDigits(String seen) {
        var digits = new StringBuilder();
        for (char letter : seen.toCharArray()) {
            int at = LETTERS.indexOf(letter);
            digits.append(at < 0 ? letter : DIGITS.charAt(at));
        }
        return Optional.of(digits.toString())
                .filter(it -> !it.isEmpty() && it.chars().allMatch(Character::isDigit));
    }

    /** A figure with its strokes as ones, if that makes it a number. */
    static String inFigure(String seen) {
        var mended = STROKE.matcher(seen).replaceAll("1");
        boolean figure = Amounts.number(seen).isEmpty()
                && seen.chars().filter(Character::isDigit).count() >= 2
                && Amounts.number(mended).isPresent();
        return figure ? mended : seen;
    }

    static String inDescription(String seen) {
        var numerals = NUMERAL.matcher(LONE.matcher(seen).replaceAll("1"))
                .replaceAll(it -> "I".repeat(it.group().length()));
        return MEASURE.matcher(numerals).replaceAll(it -> asDigits(it.group()).orElse(it.group()));
    }

    static String inCode(String seen) {
        var zeros = RINGS.matcher(seen).replaceAll(it -> it.group().replace('O', '0'));
        return PART.matcher(zeros).replaceAll(Strokes::digits);
    }

    private static String digits(MatchResult part) {
        var text = part.group();
        long digits = text.chars().filter(Character::isDigit).count();
        return 2 * digits >= text.length()
                ? STROKE.matcher(text).replaceAll("1").replace('O', '0')
                : text;
    }
}
