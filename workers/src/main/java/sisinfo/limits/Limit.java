package sisinfo.limits;

import java.time.Duration;

/** What is limited: so many at once, and as many again evenly over a time. */
public enum Limit {
    UPLOAD(1_000, Duration.ofMinutes(1)),
    /** Asking for a reading, again or otherwise. */
    READING(30, Duration.ofMinutes(1)),
    API(1_000, Duration.ofMinutes(1)),
    /** Files made for one person. */
    PDF(20, Duration.ofMinutes(1)),
    /** A new password for one address of mail, whether somebody has it or not. */
    RECOVERY(5, Duration.ofHours(1)),
    /** New passwords asked for from one address, which a whole office may share. */
    RECOVERY_FROM(30, Duration.ofHours(1)),
    /** Refusals that are noted. */
    REFUSAL(20, Duration.ofHours(1)),
    WEBHOOK(600, Duration.ofMinutes(1));

    private final int times;
    private final Duration period;

    Limit(int times, Duration period) {
        this.times = times;
        this.period = period;
    }

    int times() {
        return times;
    }

    Duration period() {
        return period;
    }
}
