package sisinfo.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An invoice on its way to being registered, with one or more documents that show it. */
@Entity
@SuppressWarnings("unused") // columns that only queries read
class Intake implements Persistable<UUID> {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private IntakeStatus status;

    private @Nullable String accessKey; // only a proved one
    private @Nullable String fiscalIdentity; // as far as it could be read
    private @Nullable UUID suspectedOf; // only when in doubt
    private @Nullable String supplierName; // for lists; as far as it could be read
    private @Nullable String invoiceNumber;
    private @Nullable BigDecimal total;
    private Instant openedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String draft; // until somebody types

    private @Nullable UUID draftBy;
    private @Nullable Instant draftSavedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String decision; // until somebody confirms

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusalReason;
    private int reminders;
    private @Nullable Instant remindedAt; // until it is overdue

    @Version
    private @Nullable Integer version; // null until stored

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Intake() {}

    Intake(UUID documentId, Summary summary, @Nullable UUID suspectedOf, Instant now) {
        this.id = documentId;
        this.status = suspectedOf == null ? IntakeStatus.IN_REVIEW : IntakeStatus.SUSPECTED;
        this.suspectedOf = suspectedOf;
        this.openedAt = now;
        show(summary);
    }

    /** A further document told more. */
    final void show(Summary summary) {
        if (status == IntakeStatus.IN_REVIEW || status == IntakeStatus.SUSPECTED) {
            this.accessKey = summary.provedKey();
            this.fiscalIdentity = summary.fiscalIdentity();
            this.supplierName = summary.supplierName();
            this.invoiceNumber = summary.number();
            this.total = summary.total();
        }
    }

    /** The same proved key or, when that does not tell them apart, the same proved issuer, model, series and number. */
    boolean isShownBy(Summary other) {
        return accessKey != null && accessKey.equals(other.provedKey())
                || other.provedIdentity() && !hasOtherKeyThan(other);
    }

    /** Both have a key that holds, and it is not the same: two invoices. */
    boolean hasOtherKeyThan(Summary other) {
        return accessKey != null && other.provedKey() != null && !accessKey.equals(other.provedKey());
    }

    void saveDraft(String json, UUID by, Instant now) {
        draft = json;
        draftBy = by;
        draftSavedAt = now;
    }

    void confirm(String json, Summary summary, UUID by, Instant now) {
        show(summary);
        become(IntakeStatus.CONFIRMED);
        decision = json;
        decidedBy = by;
        decidedAt = now;
    }

    void refuse(String reason, UUID by, Instant now) {
        become(IntakeStatus.REFUSED);
        refusalReason = reason;
        decidedBy = by;
        decidedAt = now;
    }

    void remind(Instant now) {
        reminders++;
        remindedAt = now;
    }

    /** Arriving where it already is changes nothing, so every step can be repeated. */
    boolean become(IntakeStatus next) {
        if (status == next || !status.mayBecome(next)) {
            return false;
        }
        status = next;
        return true;
    }

    IntakeView view() {
        return new IntakeView(
                id,
                status,
                accessKey,
                suspectedOf,
                supplierName,
                invoiceNumber,
                total,
                openedAt,
                draftBy,
                draftSavedAt,
                decidedBy,
                decidedAt,
                refusalReason,
                remindedAt);
    }

    IntakeStatus status() {
        return status;
    }

    @Nullable
    String draft() {
        return draft;
    }

    @Nullable
    String decision() {
        return decision;
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
