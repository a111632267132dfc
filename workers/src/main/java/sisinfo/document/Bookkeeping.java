package sisinfo.document;

import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    Bookkeeping(TransactionTemplate transaction, ApplicationEventPublisher events, AuditTrail trail, Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.trail = trail;
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

    Instant now() {
        return clock.instant();
    }
}
