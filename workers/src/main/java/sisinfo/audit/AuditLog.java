package sisinfo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** What administrators read in the audit trail; taking a copy along, and verifying, are themselves noted in it. */
@Service
@Needs(Permission.AUDIT_READ)
public class AuditLog {

    static final int PAGE = 50;
    private static final int EXPORT_PAGE = 1000;

    private final AuditStore store;
    private final SealedMonths months;
    private final Opener opener;
    private final AuditTrail trail;
    private final Verifier verifier;
    private final Verifications verifications;
    private final Chain chain;
    private final TransactionTemplate transaction;

    AuditLog(
            AuditStore store,
            SealedMonths months,
            Opener opener,
            AuditTrail trail,
            Verifier verifier,
            Verifications verifications,
            Chain chain,
            TransactionTemplate transaction) {
        this.store = store;
        this.months = months;
        this.opener = opener;
        this.trail = trail;
        this.verifier = verifier;
        this.verifications = verifications;
        this.chain = chain;
        this.transaction = transaction;
    }

    public AuditPage page(AuditFilter filter) {
        return page(filter, PAGE);
    }

    /**
     * Everything that matches, newest first, without holding it all in memory.
     *
     * @param format as it is noted: {@code csv}, {@code json}
     */
    public void export(AuditFilter filter, String format, Consumer<AuditEntry> each) {
        trail.note(AuditEvent.of(Action.AUDIT_EXPORTED, format));
        var page = page(filter, EXPORT_PAGE);
        page.entries().forEach(each);
        while (page.next() != null) {
            page = page(filter.before(page.next()), EXPORT_PAGE);
            page.entries().forEach(each);
        }
    }

    public Verification verify() {
        var found = verifier.verify();
        trail.note(AuditEvent.of(Action.AUDIT_VERIFIED, "trail")
                .changed("findings", null, found.findings().size()));
        return found;
    }

    public Optional<Verification> latestVerification() {
        return verifications.latest();
    }

    private AuditPage page(AuditFilter filter, int most) {
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
