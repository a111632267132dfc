package sisinfo.reading.truth;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.UnaryOperator;
import sisinfo.reading.FieldName;

/** Changes one character of a value. */
final class Digits {

    private Digits() {}

    static String replaced(String value, Random random) {
        int at = place(value, random);
        char other = (char) ('0' + random.nextInt(10));
        char letter = (char) ('A' + random.nextInt(26));
        return value.substring(0, at)
                + (Character.isLetter(value.charAt(at)) ? letter : other)
                + value.substring(at + 1);
    }

    static String swapped(String value, Random random) {
        int at = place(value, random);
        return at + 1 < value.length() && Character.isLetterOrDigit(value.charAt(at + 1))
                ? value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2)
                : replaced(value, random);
    }

    static String dropped(String value, Random random) {
        int at = place(value, random);
        return value.substring(0, at) + value.substring(at + 1);
    }

    /** Whether a reader would take the value at all. */
    static boolean shaped(FieldName field, String value) {
        return switch (field) {
            case ISSUE_DATE -> date(value);
            case ISSUER_NAME -> value.length() > 1;
            case ACCESS_KEY -> value.matches("[0-9A-Z]{44}");
            case ISSUER_TAX_ID, RECIPIENT_TAX_ID -> value.matches("[0-9A-Z]{12}[0-9]{2}");
            case MODEL -> value.matches("55|65");
            case NUMBER -> value.matches("[1-9]\\d{0,8}");
            case SERIES -> value.matches("[1-9]\\d{0,2}");
            default -> value.matches("\\d{1,13}\\.\\d{2}");
        };
    }

    static BigDecimal decimal(UnaryOperator<String> change, BigDecimal value) {
        var changed = change.apply(value.toPlainString());
        return changed.matches("\\d{1,13}(\\.\\d{1,10})?") ? new BigDecimal(changed) : value;
    }

    private static boolean date(String value) {
        try {
            return value.length() == 10 && LocalDate.parse(value) != null;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static int place(String value, Random random) {
        int at = random.nextInt(value.length());
        while (!Character.isLetterOrDigit(value.charAt(at))) {
            at = random.nextInt(value.length());
        }
        return at;
    }
}
