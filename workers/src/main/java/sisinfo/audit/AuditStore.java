package sisinfo.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where events are kept to be read; every implementation passes the same contract. */
public interface AuditStore {

    /** Safe to repeat: what is there stays once. */
    void append(List<SealedEvent> events);

    /** Newest first. */
    List<SealedEvent> find(AuditFilter filter, int most);

    /** In the order of the chain, both ends included. */
    void each(long from, long to, Consumer<SealedEvent> what);

    /** The first at this place or after it. */
    Optional<SealedEvent> first(long from);

    long count();

    Optional<SealedEvent> last();

    /** The last one from before a moment. */
    Optional<SealedEvent> lastBefore(Instant moment);

    void removeUpTo(long seq);
}
