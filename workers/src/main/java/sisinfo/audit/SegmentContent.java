package sisinfo.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes into a sealed month, looked at on its way: a month with a hole or a change in it is not sealed. */
class SegmentContent {

    private final long first;
    private final long last;
    private Instant earliest = Instant.MAX;
    private Instant latest = Instant.MIN;
    private @Nullable String previous; // before the first event
    private @Nullable SealedEvent end; // so far
    private final Set<String> keys = new HashSet<>();

    SegmentContent(long first, long last) {
        this.first = first;
        this.last = last;
    }

    SealedEvent checked(SealedEvent event) {
        long expected = end == null ? first : end.seq() + 1;
        if (event.seq() != expected || !Canonical.isTrue(event)) {
            throw new IllegalStateException("Audit event " + expected + " is not as it was; nothing is sealed over it");
        }
        if (end == null) {
            previous = event.previous();
        }
        earliest = event.at().isBefore(earliest) ? event.at() : earliest;
        latest = event.at().isAfter(latest) ? event.at() : latest;
        end = event;
        keys.addAll(SegmentKeys.of(event));
        return event;
    }

    /** What it tells about. */
    Set<String> keys() {
        return keys;
    }

    Segment segment(String month, String sha256) {
        if (end == null || end.seq() != last) {
            throw new IllegalStateException("Audit events up to " + last + " are gone; nothing is sealed");
        }
        return new Segment(month, first, last, earliest, latest, Objects.requireNonNull(previous), end.hash(), sha256);
    }
}
