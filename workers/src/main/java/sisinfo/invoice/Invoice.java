package sisinfo.invoice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An invoice in the books, as a person confirmed it. */
@Entity
@SuppressWarnings("unused") // columns that only queries read
class Invoice implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID intakeId;
    private UUID supplierId;
    private @Nullable String accessKey; // model 1 and unreadable ones have none
    private String model;
    private String series;
    private String number;
    private LocalDate issueDate;
    private @Nullable BigDecimal totalProducts; // not every document shows it
    private BigDecimal total;

    @Embedded
    private @Nullable Charges charges; // where there are none

    @Enumerated(EnumType.STRING)
    private InvoiceStatus status;

    private UUID confirmedBy;
    private Instant confirmedAt;
    private Instant registeredAt;
    private @Nullable String findings; // most have nothing against them
    private @Nullable String findingsReason;

    @ElementCollection
    @CollectionTable(name = "invoice_item", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "line")
    private List<InvoiceItem> items = new ArrayList<>();

    @Version
    private @Nullable Integer version; // null until stored

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Invoice() {}

    Invoice(
            UUID intakeId,
            UUID supplierId,
            CheckedInvoice checked,
            UUID confirmedBy,
            Instant confirmedAt,
            Instant now) {
        this.id = UUID.randomUUID();
        this.intakeId = intakeId;
        this.supplierId = supplierId;
        this.accessKey = checked.accessKey();
        this.model = checked.model();
        this.series = checked.series();
        this.number = checked.number();
        this.issueDate = checked.issueDate();
        this.totalProducts = checked.totalProducts();
        this.total = checked.total();
        this.charges = checked.charges();
        this.status = InvoiceStatus.PENDING;
        this.confirmedBy = confirmedBy;
        this.confirmedAt = confirmedAt;
        this.registeredAt = now;
        checked.items()
                .forEach(it -> items.add(new InvoiceItem(
                        it.code(), it.description(), it.unit(), it.quantity(), it.unitPrice(), it.total())));
    }

    /** What spoke against it, and why it was confirmed all the same. */
    void note(Decision decision) {
        var found = decision.findings();
        if (found != null) {
            findings = found.stored();
            findingsReason = decision.reason();
        }
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
