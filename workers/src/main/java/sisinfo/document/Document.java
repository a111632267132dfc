package sisinfo.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A paper somebody sent: what it is, where it came from, how far it got. The bytes lie in the {@link DocumentStore}. */
@Entity
@SuppressWarnings("unused") // columns that only queries read
class Document implements Persistable<UUID> {

    @Id
    private UUID id;

    private String sha256;
    private String md5;
    private @Nullable Long perceptualHash; // XML has no picture
    private String fileName;
    private String mediaType;
    private long sizeBytes;
    private int pages;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable UUID receivedBy; // nobody is signed in at the watched folder
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status;

    private @Nullable UUID similarTo; // most documents resemble no other
    private @Nullable String reason; // only refused and discarded ones have one
    private @Nullable Instant settledAt; // open documents have none

    @Version
    private @Nullable Integer version; // null until stored

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Document() {}

    Document(UUID id, Inspected file, Receipt receipt, @Nullable UUID similarTo, Instant now) {
        this.id = id;
        this.sha256 = file.sha256();
        this.md5 = file.md5();
        this.perceptualHash = file.perceptualHash();
        this.fileName = receipt.fileName();
        this.mediaType = file.mediaType();
        this.sizeBytes = file.sizeBytes();
        this.pages = file.pages();
        this.channel = receipt.channel();
        this.receivedBy = receipt.receivedBy();
        this.receivedAt = now;
        this.status = DocumentStatus.RECEIVED;
        this.similarTo = similarTo;
    }

    /** Moves on; arriving where one already is changes nothing, so every step can be repeated. */
    boolean become(DocumentStatus next, @Nullable String reason, Instant now) {
        if (status == next || !status.mayBecome(next)) {
            return false;
        }
        this.status = next;
        this.reason = reason;
        this.settledAt = next.isSettled() ? now : null;
        return true;
    }

    DocumentView view() {
        return new DocumentView(
                id,
                sha256,
                fileName,
                mediaType,
                sizeBytes,
                pages,
                channel,
                receivedBy,
                receivedAt,
                status,
                similarTo,
                reason,
                settledAt);
    }

    String sha256() {
        return sha256;
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
