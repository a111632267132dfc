package sisinfo.limits;

import java.time.Duration;

/** Whose guesses of a secret are counted, and how many cost nothing; after them each makes the next wait longer. */
public enum Guesses {
    /** On one account, from devices it was never used on. */
    ACCOUNT(3),
    /** From one address, which a whole office may share. */
    ADDRESS(20),
    /** On one account, from one device it was used on before. */
    DEVICE(3);

    static final Duration LONGEST = Duration.ofMinutes(15);

    /** A guess is forgotten after this long, one after the other. */
    static final Duration FADING = Duration.ofMinutes(10);

    /** 1, 2, 4 … 512 seconds, then the longest: more need not be counted. */
    private static final int COUNTED = 11;

    private final int free;

    Guesses(int free) {
        this.free = free;
    }

    int most() {
        return free + COUNTED;
    }

    Duration waitAfter(long wrong) {
        if (wrong <= free) {
            return Duration.ZERO;
        }
        var grown = Duration.ofSeconds(1L << Math.min(wrong - free - 1, COUNTED));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
