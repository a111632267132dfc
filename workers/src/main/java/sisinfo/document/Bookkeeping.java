package sisinfo.document;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows and the event that tells of them, committed together. */
@Component
class Bookkeeping {

    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bookkeeping(TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    void announce(Object event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }
}
