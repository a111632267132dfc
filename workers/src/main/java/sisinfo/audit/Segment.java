package sisinfo.audit;

import java.time.Instant;

/**
 * A month that is over, in a file.
 *
 * @param month {@code 2026-11}
 * @param previous hash before its first event
 * @param hash of its last event
 * @param sha256 of the file
 */
record Segment(
        String month,
        long firstSeq,
        long lastSeq,
        Instant firstAt,
        Instant lastAt,
        String previous,
        String hash,
        String sha256) {

    /** What its signature is over. */
    String signed() {
        return "segment|%s|%d|%d|%s|%s|%s".formatted(month, firstSeq, lastSeq, previous, hash, sha256);
    }
}
