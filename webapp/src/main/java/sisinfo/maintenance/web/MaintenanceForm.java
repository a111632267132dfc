package sisinfo.maintenance.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import sisinfo.maintenance.Closure;
import sisinfo.shared.TimeConfiguration;

/**
 * What an administrator fills in.
 *
 * @param until in São Paulo; null when nobody can tell
 */
record MaintenanceForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        LocalDateTime until,

        @Nullable String words) {

    private static final int LONGEST = 300;

    static MaintenanceForm of(Closure closure) {
        var until = closure.until();
        return new MaintenanceForm(
                until == null
                        ? null
                        : LocalDateTime.ofInstant(until, TimeConfiguration.ZONE).truncatedTo(ChronoUnit.MINUTES),
                closure.words());
    }

    static MaintenanceForm empty() {
        return new MaintenanceForm(null, "");
    }

    /** The key of what is wrong with it, if anything is. */
    Optional<String> problem(Clock clock) {
        if (words == null || words.isBlank()) {
            return Optional.of("maintenance.noWords");
        }
        if (words.length() > LONGEST) {
            return Optional.of("maintenance.tooLong");
        }
        var end = end();
        return end != null && end.isBefore(clock.instant()) ? Optional.of("maintenance.past") : Optional.empty();
    }

    @Nullable
    Instant end() {
        return until == null ? null : until.atZone(TimeConfiguration.ZONE).toInstant();
    }
}
