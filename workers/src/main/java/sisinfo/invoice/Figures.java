package sisinfo.invoice;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates as people here write them. */
public final class Figures {

    /** Longer than any number or date on paper; what is longer is never parsed, because that takes minutes. */
    private static final int LONGEST = 40;

    private static final Locale PT_BR = Locale.of("pt", "BR");
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Years outside are slips, and the largest that can be written no database can keep. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private Figures() {}

    /** {@code 1.234,56}, {@code 1234,56}, {@code R$ 10}; a lone point separates thousands, as in {@code 1.234}. */
    public static Optional<BigDecimal> decimal(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = text.replace("R$", "").replaceAll("[\\s\\u00a0]", "");
        return DECIMAL.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    public static String money(BigDecimal value) {
        return format("#,##0.00", value);
    }

    /** Quantities and unit prices: no superfluous zeros, at least {@code decimals}. */
    public static String number(BigDecimal value, int decimals) {
        return format("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ".") + "#".repeat(10 - decimals), value);
    }

    /** {@code 23/11/2026} or {@code 2026-11-23}. */
    public static Optional<LocalDate> date(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var plain = text.strip();
            return Optional.of(plain.contains("/") ? LocalDate.parse(plain, DATE) : LocalDate.parse(plain))
                    .filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(PT_BR)).format(value);
    }
}
