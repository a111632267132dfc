package sisinfo.supplier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A company we buy from; a proposed one came with an invoice and waits to be checked. */
@Entity
@SuppressWarnings("unused") // columns that only queries read
class Supplier implements Persistable<UUID> {

    @Id
    private UUID id;

    private String legalName;
    private String tradeName;
    private @Nullable String taxId; // legacy suppliers may lack one
    private boolean proposed;
    private Instant createdAt;

    @Version
    private @Nullable Integer version; // null until stored

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Supplier() {}

    private Supplier(UUID id, String legalName, @Nullable String taxId, boolean proposed, Instant now) {
        this.id = id;
        this.legalName = legalName.strip().toUpperCase(Locale.ROOT);
        this.tradeName = this.legalName;
        this.taxId = taxId;
        this.proposed = proposed;
        this.createdAt = now;
    }

    static Supplier proposed(String legalName, @Nullable String taxId, Instant now) {
        return new Supplier(UUID.randomUUID(), legalName, taxId, true, now);
    }

    SupplierView view() {
        return new SupplierView(id, legalName, tradeName, taxId, proposed);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
