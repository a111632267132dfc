package sisinfo.reading;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates as Brazilian papers write them, brought into normal form. */
public final class Amounts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{3})*(,\\d+)?|-?\\d+([.,]\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern DATE = Pattern.compile("(\\d{2})[/.-](\\d{2})[/.-](\\d{4}|\\d{2})\\b");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private static final Locale PT_BR = Locale.of("pt", "BR");
    private static final int LONGEST = 24;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    private Amounts() {}

    /** Digits and one dot, as in XML and codes; nothing that would take a gigabyte to write out. */
    public static Optional<BigDecimal> plain(String text) {
        return text.length() <= 2 * LONGEST && PLAIN.matcher(text.strip()).matches()
                ? Optional.of(new BigDecimal(text.strip()))
                : Optional.empty();
    }

    /** {@code 1.234,56}, {@code 1234,5}, {@code 1234.56} or {@code 12}; a lone group of three after a dot is thousands. */
    public static Optional<BigDecimal> number(String text) {
        if (text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        var plain = text.replace("R$", "").replaceAll("\\s", "");
        if (plain.length() > LONGEST || !NUMBER.matcher(plain).matches()) {
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

    /** As people write money: {@code 1.234,56}. */
    public static String words(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(PT_BR)).format(amount);
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
