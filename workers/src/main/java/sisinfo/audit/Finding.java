package sisinfo.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something in the trail that is not as it was.
 *
 * @param from first place in the chain it is about, 0 when it is about none
 * @param to last one
 * @param month of a sealed file
 */
public record Finding(
        Kind kind, long from, long to, @Nullable String month) {

    /** What happened, as far as the chain can tell. */
    public enum Kind {
        /** An event says something else than when it was written. */
        CHANGED,
        /** Events from the middle are gone. */
        REMOVED,
        /** There are events that the chain never had. */
        INSERTED,
        /** Events from the end are gone. */
        TRUNCATED,
        /** The chain holds in itself, but is not the one whose head was published. */
        REWRITTEN,
        /** A sealed month is gone, or not the file we signed. */
        SEGMENT_DAMAGED,
        /** A published head does not carry our signature. */
        HEAD_FORGED,
        /** Heads that were published are not in their file any more. */
        HEAD_LOST
    }

    static Finding of(Kind kind, long seq) {
        return new Finding(kind, seq, seq, null);
    }
}
