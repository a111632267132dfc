package sisinfo.reading.barcode;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first symbols of a code, read as the first characters of an access key. */
record PartialKey(String text, int set, int checkSum, int places, double cost) {

    private static final Set<String> STATES = Set.of(
            "11", "12", "13", "14", "15", "16", "17", "21", "22", "23", "24", "25", "26", "27", "28", "29", "31", "32",
            "33", "35", "41", "42", "43", "50", "51", "52", "53");
    private static final Set<String> MODELS = Set.of("55", "57", "58", "59", "62", "63", "65", "66", "67");

    static PartialKey startingWith(int start, double cost) {
        return new PartialKey("", start, start % 103, 1, cost);
    }

    /** This and one symbol more; null when no access key goes on so. */
    @Nullable
    PartialKey with(int value, double symbolCost) {
        int nextSum = (checkSum + value * places) % 103;
        int next = nextSet(value);
        if (next != 0) {
            return next == set ? null : new PartialKey(text, next, nextSum, places + 1, cost + symbolCost);
        }
        var characters = characters(value);
        if (characters == null || !plausible(text + characters)) {
            return null;
        }
        return new PartialKey(text + characters, set, nextSum, places + 1, cost + symbolCost);
    }

    private int nextSet(int value) {
        if (value == Code128.TO_C && set != Code128.START_C) {
            return Code128.START_C;
        }
        if (value == Code128.TO_B && set != Code128.START_A + 1) {
            return Code128.START_A + 1;
        }
        return value == Code128.TO_A && set != Code128.START_A ? Code128.START_A : 0;
    }

    private @Nullable String characters(int value) {
        if (value == Code128.FNC1) {
            return text.isEmpty() ? "" : null;
        }
        if (set == Code128.START_C) {
            return value < 100 ? "" + (char) ('0' + value / 10) + (char) ('0' + value % 10) : null;
        }
        char character = (char) (' ' + value);
        boolean known = value < 64 && (Character.isDigit(character) || character >= 'A' && character <= 'Z');
        return known ? String.valueOf(character) : null;
    }

    private static boolean plausible(String text) {
        int length = text.length();
        return length <= 44
                && (length < 2 || STATES.contains(text.substring(0, 2)))
                && (length < 6 || isMonth(text.substring(4, 6)))
                && (length < 22 || MODELS.contains(text.substring(20, 22)))
                && lettersOnlyInTaxId(text);
    }

    private static boolean isMonth(String text) {
        return text.compareTo("01") >= 0 && text.compareTo("12") <= 0;
    }

    private static boolean lettersOnlyInTaxId(String text) {
        for (int i = Math.max(0, text.length() - 2); i < text.length(); i++) {
            if ((i < 6 || i > 17) && text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
