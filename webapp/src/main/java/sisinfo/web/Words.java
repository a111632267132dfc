package sisinfo.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.shared.TimeConfiguration;

/** Figures and times as pages say them; templates call it {@code @words}. */
@Component("words")
public class Words {

    private static final ZoneId ZONE = TimeConfiguration.ZONE;
    private static final Locale PT_BR = Locale.of("pt", "BR");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Clock clock;
    private final Phrases phrases;

    Words(Clock clock, Phrases phrases) {
        this.clock = clock;
        this.phrases = phrases;
    }

    /** {@code hoje às 14:03}, {@code ontem às 14:03}, {@code 20/11/2026 às 14:03}. */
    public String when(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var then = instant.atZone(ZONE);
        var days = Duration.between(
                        then.toLocalDate().atStartOfDay(),
                        LocalDate.now(clock.withZone(ZONE)).atStartOfDay())
                .toDays();
        var time = TIME.format(then);
        if (days == 0) {
            return phrases.of("day.today", time);
        }
        return days == 1
                ? phrases.of("day.yesterday", time)
                : days == -1 ? phrases.of("day.tomorrow", time) : phrases.of("day.other", DAY.format(then), time);
    }

    public String exact(@Nullable Instant instant) {
        return instant == null ? "" : EXACT.format(instant.atZone(ZONE));
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(ZONE));
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public String now() {
        return TIME.format(clock.instant().atZone(ZONE));
    }

    /** {@code R$ 1.234,56}. */
    public String money(@Nullable BigDecimal value) {
        return value == null ? "" : "R$\u00a0" + format("#,##0.00", value);
    }

    /** A price or a sum in a column of its own: at least two decimals. */
    public String price(@Nullable BigDecimal value) {
        return value == null ? "" : format("#,##0.00########", value);
    }

    /** As many decimals as the figure has. */
    public String number(@Nullable BigDecimal value) {
        return value == null ? "" : format("#,##0.##########", value);
    }

    public String count(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    /** An invoice number with its points: {@code 148.683}. */
    public String invoice(@Nullable String number) {
        return number == null ? "" : number.matches("\\d{1,18}") ? count(Long.parseLong(number)) : number;
    }

    public String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1000) + " kB"
                : format("0.0", BigDecimal.valueOf(bytes / 100_000, 1)) + " MB";
    }

    private static String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(PT_BR)).format(value);
    }
}
