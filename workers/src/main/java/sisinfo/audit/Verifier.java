package sisinfo.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.audit.Finding.Kind;

/**
 * Looks at the whole trail: sealed months and live store, event by event, against the end of the chain in PostgreSQL and
 * against every head that was published outside.
 */
@Component
class Verifier {

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    private final TransactionTemplate transaction;
    private final Chain chain;
    private final AuditStore store;
    private final SealedMonths months;
    private final Heads heads;
    private final Verifications verifications;
    private final Clock clock;

    Verifier(
            TransactionTemplate transaction,
            Chain chain,
            AuditStore store,
            SealedMonths months,
            Heads heads,
            Verifications verifications,
            Clock clock) {
        this.transaction = transaction;
        this.chain = chain;
        this.store = store;
        this.months = months;
        this.heads = heads;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** What waits for the store is not looked at yet; a store that is away is an exception, and no verification. */
    Verification verify() {
        long start = System.nanoTime();
        var published = heads.published();
        var known = published.heads().stream()
                .collect(Collectors.toMap(SignedHead::seq, SignedHead::hash, (first, again) -> first));
        var end = end();
        var hashes = new HashMap<Long, @Nullable String>();
        var sealed = months.walk(known, end.liveFrom() - 1, hashes);
        var live = live(end, known, hashes);
        sealed.findings().forEach(live::find);
        if (published.foreign() > 0) {
            live.find(Finding.of(Kind.HEAD_FORGED, 0));
        }
        if (!published.lost().isEmpty()) {
            var lost = published.lost().stream().mapToLong(SignedHead::seq).summaryStatistics();
            live.find(new Finding(Kind.HEAD_LOST, lost.getMin(), lost.getMax(), null));
        }
        long furthest = known.keySet().stream().mapToLong(it -> it).max().orElse(0);
        if (furthest > end.head().seq()) {
            live.find(new Finding(Kind.TRUNCATED, end.head().seq() + 1, furthest, null));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        var verification = new Verification(
                clock.instant(), sealed.events() + live.events(), end.head().seq(), millis, live.findings());
        verifications.add(verification);
        tell(verification);
        return verification;
    }

    private Walk live(End end, Map<Long, String> published, Map<Long, @Nullable String> hashes) {
        var before = end.liveFrom() == 1 ? Canonical.BEGINNING : hashes.get(end.liveFrom() - 1);
        var walk = new Walk(published, end.liveFrom(), before);
        store.each(end.liveFrom(), end.stored(), walk::step);
        if (walk.last() < end.stored()) {
            walk.find(new Finding(Kind.TRUNCATED, walk.last() + 1, end.stored(), null));
        } else if (walk.hash() != null && !walk.hash().equals(end.hash())) {
            walk.find(Finding.of(Kind.REWRITTEN, end.stored()));
        }
        checkNothingElse(walk);
        return walk;
    }

    /** Nobody may append while this looks, or what just arrived would seem to be too much. */
    private void checkNothingElse(Walk walk) {
        transaction.executeWithoutResult(status -> {
            var now = endInTurn();
            long beyond = store.last().map(SealedEvent::seq).orElse(0L);
            if (beyond > now.stored()) {
                walk.find(new Finding(Kind.INSERTED, now.stored() + 1, beyond, null));
            } else if (store.count() > now.stored() - now.liveFrom() + 1) {
                walk.find(Finding.of(Kind.INSERTED, 0));
            }
        });
    }

    private End end() {
        return Objects.requireNonNull(transaction.execute(status -> endInTurn()));
    }

    private End endInTurn() {
        chain.lock();
        var head = chain.head();
        return chain.waitingForStore(1).stream()
                .findFirst()
                .map(it -> new End(head, chain.liveFrom(), it.seq() - 1, it.previous()))
                .orElseGet(() -> new End(head, chain.liveFrom(), head.seq(), head.hash()));
    }

    private static void tell(Verification it) {
        if (it.intact()) {
            LOG.info("The audit trail is intact: {} events, {} ms", it.events(), it.millis());
        } else {
            LOG.error("The audit trail is not as it was: {}", it.findings());
        }
    }

    /**
     * How far things should go.
     *
     * @param stored last event that has reached the store, and its hash
     */
    private record End(Head head, long liveFrom, long stored, String hash) {}
}
