package sisinfo.audit;

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
            int chained = inTurn(this::chain);
            int stored = inTurn(this::store);
            moved += stored;
            more = chained + stored > 0;
        }
        return moved;
    }

    private int chain() {
        var waiting = chain.take(BATCH);
        if (!waiting.isEmpty()) {
            chain.extend(sealer.seal(chain.head(), waiting));
        }
        return waiting.size();
    }

    private int store() {
        var sealed = chain.waitingForStore(BATCH);
        if (!sealed.isEmpty()) {
            store.append(sealed);
            chain.arrived(sealed);
        }
        return sealed.size();
    }

    private int inTurn(Supplier<Integer> step) {
        return Objects.requireNonNull(transaction.execute(status -> {
            chain.lock();
            return step.get();
        }));
    }
}
