package sisinfo.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.audit.Finding.Kind;

/** What lies in sealed files: to be verified, and to be read when the live store does not go back far enough. */
@Component
class SealedMonths {

    private final Segments segments;
    private final SegmentFiles files;

    SealedMonths(Segments segments, SegmentFiles files) {
        this.segments = segments;
        this.files = files;
    }

    /**
     * Through all that is kept.
     *
     * @param needed the last event that must be here, because the live store begins after it
     * @param hashes receives the hash of that event
     */
    Walk walk(Map<Long, String> published, long needed, Map<Long, @Nullable String> hashes) {
        var walk = new Walk(published, 1, Canonical.BEGINNING);
        var kept = segments.kept();
        for (var segment : segments.all()) {
            boolean whole = kept.contains(segment) && files.isWhole(segment);
            if (whole) {
                files.read(segment.month(), event -> {
                    walk.step(event);
                    if (event.seq() == needed) {
                        hashes.put(needed, event.hash());
                    }
                });
            } else if (kept.contains(segment)) {
                walk.find(new Finding(Kind.SEGMENT_DAMAGED, segment.firstSeq(), segment.lastSeq(), segment.month()));
            }
            walk.jump(segment.lastSeq(), segment.hash());
            if (segment.lastSeq() == needed) {
                hashes.put(needed, segment.hash());
            }
        }
        if (walk.last() < needed) {
            walk.find(new Finding(Kind.REMOVED, walk.last() + 1, needed, null));
        }
        return walk;
    }

    /** Newest first. */
    List<SealedEvent> find(AuditFilter filter, int most) {
        var found = new ArrayList<SealedEvent>();
        var telling = SegmentKeys.of(filter).map(segments::telling).orElseGet(segments::kept);
        for (var segment : telling.reversed()) {
            if (found.size() < most && mayHold(segment, filter)) {
                found.addAll(newest(segment, filter, most - found.size()));
            }
        }
        return found;
    }

    private List<SealedEvent> newest(Segment segment, AuditFilter filter, int most) {
        var newest = new ArrayDeque<SealedEvent>();
        files.read(segment.month(), filter.texts(), event -> {
            if (filter.accepts(event)) {
                newest.addFirst(event);
                if (newest.size() > most) {
                    newest.removeLast();
                }
            }
        });
        return List.copyOf(newest);
    }

    private static boolean mayHold(Segment segment, AuditFilter filter) {
        return (filter.before() == null || segment.firstSeq() < filter.before())
                && (filter.from() == null || !segment.lastAt().isBefore(filter.from()))
                && (filter.to() == null || segment.firstAt().isBefore(filter.to()));
    }
}
