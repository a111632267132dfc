package sisinfo.supplier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.shared.UnicodeText;

/** Everything the back office can do with suppliers. */
@Service
@Transactional(readOnly = true)
@Needs(Permission.SUPPLIER_READ)
public class Suppliers {

    private static final int MOST = 20;

    private final SupplierRepository repository;
    private final SupplierMatching matching;
    private final AuditTrail trail;
    private final Clock clock;

    Suppliers(SupplierRepository repository, SupplierMatching matching, AuditTrail trail, Clock clock) {
        this.repository = repository;
        this.matching = matching;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who may have issued an invoice, best first.
     *
     * @param taxId without punctuation, may be empty or wrong
     * @param name as read, may be empty
     */
    public List<SupplierMatch> match(String taxId, String name) {
        return matching.match(taxId, name);
    }

    public Optional<SupplierView> find(UUID id) {
        return repository.findById(id).map(Supplier::view);
    }

    public List<SupplierView> named(String part) {
        var name = part.strip()
                .toUpperCase(java.util.Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return repository.findByNamePart(name, Limit.of(MOST)).stream()
                .map(Supplier::view)
                .toList();
    }

    /** Safe to repeat: a supplier with this tax id is returned as it is. */
    @Transactional
    @Needs(Permission.PROCESS_STEP)
    public SupplierView propose(String legalName, @Nullable String taxId) {
        var known = taxId == null ? Optional.<Supplier>empty() : repository.findByTaxId(taxId);
        return known.map(Supplier::view).orElseGet(() -> added(legalName, taxId));
    }

    private SupplierView added(String legalName, @Nullable String taxId) {
        var view = repository
                .save(Supplier.proposed(UnicodeText.composed(legalName), taxId, clock.instant()))
                .view();
        trail.record(AuditEvent.of(Action.SUPPLIER_PROPOSED, view.id())
                .changed("legalName", null, legalName)
                .changed("taxId", null, taxId));
        return view;
    }
}
