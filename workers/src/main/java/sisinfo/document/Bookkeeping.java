package sisinfo.document;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** Rows, the event that tells of them and the line in the audit trail, committed together. */
@Component
class Bookkeeping {

    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final List<OpenWork> work;
    private final Clock clock;

    Bookkeeping(
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            AuditTrail trail,
            List<OpenWork> work,
            Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.trail = trail;
        this.work = work;
        this.clock = clock;
    }

    <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    void announce(Object event) {
        events.publishEvent(event);
    }

    void record(AuditEvent event) {
        trail.record(event);
    }

    /** Whether nobody has decided on the document; then no other feature works on it any more. */
    boolean endWorkOn(UUID documentId) {
        return work.stream().allMatch(it -> it.end(documentId));
    }

    Instant now() {
        return clock.instant();
    }
}
