package sisinfo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the trail as if it lay in one place: the live store first, then the sealed months. */
@Component
class TrailReader {

    private final AuditStore store;
    private final SealedMonths months;
    private final Opener opener;
    private final Chain chain;
    private final TransactionTemplate transaction;

    TrailReader(AuditStore store, SealedMonths months, Opener opener, Chain chain, TransactionTemplate transaction) {
        this.store = store;
        this.months = months;
        this.opener = opener;
        this.chain = chain;
        this.transaction = transaction;
    }

    AuditPage page(AuditFilter filter, int most) {
        var found = new ArrayList<>(store.find(filter, most + 1));
        if (found.size() <= most) {
            found.addAll(months.find(older(filter), most + 1 - found.size()));
        }
        boolean more = found.size() > most;
        List<SealedEvent> shown = more ? found.subList(0, most) : found;
        return new AuditPage(opener.open(shown), more ? shown.getLast().seq() : null);
    }

    /** What the live store does not have any more. */
    private AuditFilter older(AuditFilter filter) {
        long live = Objects.requireNonNull(transaction.execute(status -> chain.liveFrom()));
        return filter.before(filter.before() == null ? live : Math.min(live, filter.before()));
    }
}
