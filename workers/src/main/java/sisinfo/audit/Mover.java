package sisinfo.audit;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes events from the outbox into the chain, and from there to the store. Their place in the chain commits first, so
 * a store that is away, or a crash at any line, neither loses, doubles nor forks anything: the same events are offered
 * again. One at a time among all processes.
 */
@Component
class Mover {

    private static final int BATCH = 1000;

    private final TransactionTemplate transaction;
    private final Chain chain;
    private final Sealer sealer;
    private final AuditStore store;

    Mover(TransactionTemplate transaction, Chain chain, Sealer sealer, AuditStore store) {
        this.transaction = transaction;
        this.chain = chain;
        this.sealer = sealer;
        this.store = store;
    }

    /** Until nothing waits. Returns how many events reached the store. */
    int move() {
        int moved = 0;
        boolean more = true;
        while (more) {
            var chained = inTurn(this::chain);
            int stored = inTurn(() -> store(chained));
            moved += stored;
            more = !chained.isEmpty() || stored > 0;
        }
        return moved;
    }

    /** Returns what may go to the store as it is, because nothing waits before it. */
    private List<SealedEvent> chain() {
        var waiting = chain.take(BATCH);
        if (waiting.isEmpty()) {
            return List.of();
        }
        boolean nothingBefore = chain.countWaitingForStore() == 0;
        var sealed = sealer.seal(chain.head(), waiting);
        chain.extend(sealed);
        return nothingBefore ? sealed : List.of();
    }

    private int store(List<SealedEvent> justChained) {
        var sealed = justChained.isEmpty() ? chain.waitingForStore(BATCH) : justChained;
        if (!sealed.isEmpty()) {
            store.append(sealed);
            chain.arrived(sealed);
        }
        return sealed.size();
    }

    private <T> T inTurn(Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(status -> {
            chain.lock();
            return step.get();
        }));
    }
}
