package sisinfo.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates as Brazilian papers write them, brought into normal form. */
public final class Amounts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{3})*(,\\d+)?|-?\\d+([.,]\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern DATE = Pattern.compile("(\\d{2})[/.-](\\d{2})[/.-](\\d{4}|\\d{2})\\b");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private Amounts() {}

    /** {@code 1.234,56}, {@code 1234,5}, {@code 1234.56} or {@code 12}; a lone group of three after a dot is thousands. */
    public static Optional<BigDecimal> number(String text) {
        var plain = text.replace("R$", "").replaceAll("\\s", "");
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        boolean brazilian = plain.contains(",") || GROUPED.matcher(plain).matches();
        return Optional.of(new BigDecimal(brazilian ? plain.replace(".", "").replace(',', '.') : plain));
    }

    /** An amount of money with two decimals: {@code 1.234,56} becomes {@code 1234.56}. */
    public static Optional<String> money(String text) {
        return number(text)
                .filter(it -> it.scale() <= 2)
                .map(it -> it.setScale(2).toPlainString());
    }

    /** The first date in a text, as {@code 2026-01-31}. */
    public static Optional<String> date(String text) {
        var iso = ISO_DATE.matcher(text);
        if (iso.find()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var found = DATE.matcher(text);
        return found.find() ? date(century(found.group(3)), found.group(2), found.group(1)) : Optional.empty();
    }

    private static String century(String year) {
        return year.length() == 2 ? "20" + year : year;
    }

    private static Optional<String> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
