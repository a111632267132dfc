package sisinfo.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the trail as if it lay in one place: the live store first, then the sealed months. */
@Component
class TrailReader {

    private static final int PAGE = 1000;

    private final AuditStore store;
    private final SealedMonths months;
    private final Opener opener;
    private final Chain chain;
    private final Unmoved unmoved;
    private final TransactionTemplate transaction;

    TrailReader(
            AuditStore store,
            SealedMonths months,
            Opener opener,
            Chain chain,
            Unmoved unmoved,
            TransactionTemplate transaction) {
        this.store = store;
        this.months = months;
        this.opener = opener;
        this.chain = chain;
        this.unmoved = unmoved;
        this.transaction = transaction;
    }

    AuditPage page(AuditFilter filter, int most) {
        var found = find(filter, most + 1);
        boolean more = found.size() > most;
        List<SealedEvent> shown = more ? found.subList(0, most) : found;
        return new AuditPage(opener.open(shown), more ? shown.getLast().seq() : null);
    }

    /** All about a person, newest first; also what waits to be moved. */
    List<AuditEntry> about(String person) {
        var found = new HashMap<String, AuditEntry>();
        // What waits comes first: it moves on meanwhile, and is then found twice, not never.
        inTransaction(() -> unmoved.inClear(person)).forEach(it -> found.put(it.id(), Opener.open(it)));
        add(inTransaction(() -> unmoved.sealed(person)), found);
        var page = find(AuditFilter.of(person), PAGE);
        while (!page.isEmpty()) {
            add(page, found);
            page = page.size() < PAGE
                    ? List.of()
                    : find(AuditFilter.of(person).before(page.getLast().seq()), PAGE);
        }
        return found.values().stream()
                .sorted(Comparator.comparing(AuditEntry::at)
                        .thenComparingLong(AuditEntry::seq)
                        .reversed())
                .toList();
    }

    private void add(List<SealedEvent> events, Map<String, AuditEntry> found) {
        var open = opener.open(events);
        for (int i = 0; i < open.size(); i++) {
            found.put(events.get(i).id(), open.get(i));
        }
    }

    private List<SealedEvent> find(AuditFilter filter, int most) {
        var found = new ArrayList<>(store.find(filter, most));
        if (found.size() < most) {
            found.addAll(months.find(older(filter), most - found.size()));
        }
        return found;
    }

    /** What the live store does not have any more. */
    private AuditFilter older(AuditFilter filter) {
        long live = inTransaction(chain::liveFrom);
        return filter.before(filter.before() == null ? live : Math.min(live, filter.before()));
    }

    private <T> T inTransaction(Supplier<T> question) {
        return Objects.requireNonNull(transaction.execute(status -> question.get()));
    }
}
