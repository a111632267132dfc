package sisinfo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sisinfo.audit.Finding.Kind;

/** One look at a stretch of the chain, event after event. */
class Walk {

    private static final int MOST = 100;

    private final Map<Long, String> published;
    private final List<Finding> findings = new ArrayList<>();
    private long expected;
    private @Nullable String previous; // null when the event before cannot be trusted
    private long events;

    Walk(Map<Long, String> published, long first, @Nullable String previous) {
        this.published = published;
        this.expected = first;
        this.previous = previous;
    }

    void step(SealedEvent event) {
        events++;
        if (event.seq() < expected) {
            find(Finding.of(Kind.INSERTED, event.seq()));
            return;
        }
        if (event.seq() > expected) {
            find(new Finding(Kind.REMOVED, expected, event.seq() - 1, null));
            previous = null;
        }
        look(event);
        expected = event.seq() + 1;
    }

    /** Over events that cannot be read, to where a seal says the chain goes on. */
    void jump(long last, String hash) {
        expected = last + 1;
        previous = hash;
    }

    private void look(SealedEvent event) {
        boolean whole = Canonical.isTrue(event) && (previous == null || previous.equals(event.previous()));
        if (!whole) {
            find(Finding.of(Kind.CHANGED, event.seq()));
        } else if (!event.hash().equals(published.getOrDefault(event.seq(), event.hash()))) {
            find(Finding.of(Kind.REWRITTEN, event.seq()));
        }
        previous = whole ? event.hash() : null;
    }

    void find(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    /** The last place walked over. */
    long last() {
        return expected - 1;
    }

    @Nullable
    String hash() {
        return previous;
    }

    long events() {
        return events;
    }

    List<Finding> findings() {
        return findings;
    }
}
