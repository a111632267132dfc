package sisinfo.reading.layout;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sisinfo.reading.Amounts;

/** Upright strokes and rings that a picture shows among digits and Tesseract takes for letters or brackets. */
final class Strokes {

    /** A part of a code that would be a number but for a few strokes and rings; most of it is digits. */
    private static final Pattern PART = Pattern.compile("(?<![\\p{L}0-9])[0-9IlO|!\\[\\]]+(?![\\p{L}0-9])");

    private static final Pattern STROKE = Pattern.compile("[Il|!\\[\\]]");

    /** No word of the language is made of strokes alone: it is a numeral such as II. */
    private static final Pattern NUMERAL = Pattern.compile("(?<![^\\s])(?=\\|*[Il])[Il|]{2,4}(?![^\\s])");

    private Strokes() {}

    /** A figure with its strokes as ones, if that makes it a number. */
    static String inFigure(String seen) {
        var mended = STROKE.matcher(seen).replaceAll("1");
        boolean figure = Amounts.number(seen).isEmpty()
                && seen.chars().filter(Character::isDigit).count() >= 2
                && Amounts.number(mended).isPresent();
        return figure ? mended : seen;
    }

    static String inDescription(String seen) {
        return NUMERAL.matcher(seen).replaceAll(it -> "I".repeat(it.group().length()));
    }

    static String inCode(String seen) {
        return PART.matcher(seen).replaceAll(Strokes::digits);
    }

    private static String digits(MatchResult part) {
        var text = part.group();
        long digits = text.chars().filter(Character::isDigit).count();
        return 2 * digits >= text.length()
                ? STROKE.matcher(text).replaceAll("1").replace('O', '0')
                : text;
    }
}
