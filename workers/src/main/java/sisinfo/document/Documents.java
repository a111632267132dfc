package sisinfo.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.NotAllowed;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;

/** Everything the back office can do with documents. */
@Service
public class Documents {

    private final DocumentRepository repository;
    private final DocumentStore store;
    private final Inspection inspection;
    private final VirusCheck viruses;
    private final DocumentProperties properties;
    private final Bookkeeping books;

    /** Examining a file takes a core, memory and a connection: who comes while all are taken waits, however many come. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors() + 2, true);

    Documents(
            DocumentRepository repository,
            DocumentStore store,
            Inspection inspection,
            VirusCheck viruses,
            DocumentProperties properties,
            Bookkeeping books) {
        this.repository = repository;
        this.store = store;
        this.inspection = inspection;
        this.viruses = viruses;
        this.properties = properties;
        this.books = books;
    }

    /**
     * Takes a file in: its bytes are on disk and its row is committed before this returns {@code Accepted}, so what is
     * acknowledged is never lost. The same bytes are refused while the first copy counts (domain rule: SHA-256 reserved
     * at upload).
     *
     * @param file left where it is; the caller deletes it
     */
    @Needs(Permission.DOCUMENT_SEND)
    public Received receive(Path file, Receipt receipt) {
        turns.acquireUninterruptibly();
        try {
            return take(file, receipt);
        } finally {
            turns.release();
        }
    }

    @Needs(Permission.DOCUMENT_READ)
    public Optional<DocumentView> find(UUID id) {
        return repository.findById(id).map(Document::view);
    }

    @Needs(Permission.DOCUMENT_READ)
    public DocumentView get(UUID id) {
        return find(id).orElseThrow(() -> UnknownDocument.withId(id));
    }

    /** The original bytes, checked against their fingerprint. */
    @Needs(Permission.DOCUMENT_READ)
    public byte[] content(UUID id) {
        return content(get(id));
    }

    /** The same, for who has looked the document up already. */
    @Needs(Permission.DOCUMENT_READ)
    public byte[] content(DocumentView document) {
        return store.get(document.sha256());
    }

    /** Safe to repeat: a document that is there already, or settled, stays. Returns it as it is then. */
    @Transactional
    @Needs(Permission.PROCESS_STEP)
    public DocumentView move(UUID id, DocumentStatus next, @Nullable String reason) {
        var document = locked(id);
        var before = document.view().status();
        if (document.become(next, reason, books.now())) {
            books.record(AuditEvent.of(Action.DOCUMENT_MOVED, id)
                    .changed("status", before, next)
                    .because(reason));
        }
        return document.view();
    }

    /** Whoever sent it may take it back, and whoever may do so with anybody's: what a scanner sent has no sender here. */
    @Needs(Permission.DOCUMENT_READ)
    public boolean mayWithdraw(DocumentView document) {
        return Acting.may(Permission.DOCUMENT_WITHDRAW_ANY)
                || (document.receivedBy() != null && Acting.is(document.receivedBy()));
    }

    /** What others do with the document waits until this transaction ends. */
    @Transactional
    @Needs(Permission.PROCESS_STEP)
    public DocumentView lock(UUID id) {
        return locked(id).view();
    }

    /**
     * The sender takes it back: document and work on it end in one transaction, the engine hears of it afterwards.
     * Settled documents, and those somebody has decided on, stay as they are. Returns whether anything was withdrawn.
     */
    @Transactional
    @Needs(Permission.DOCUMENT_SEND)
    public boolean withdraw(UUID id) {
        var document = locked(id);
        if (!mayWithdraw(document.view())) {
            throw NotAllowed.notOwn();
        }
        if (document.view().status().isSettled() || !books.endWorkOn(id)) {
            return false;
        }
        document.become(DocumentStatus.WITHDRAWN, null, books.now());
        books.record(AuditEvent.of(Action.DOCUMENT_WITHDRAWN, id));
        books.announce(new DocumentWithdrawn(id));
        return true;
    }

    /** What is on its way, newest first. */
    @Transactional(readOnly = true)
    @Needs(Permission.DOCUMENT_READ)
    public List<DocumentView> open() {
        return repository
                .findTop50ByStatusInOrderByReceivedAtDesc(
                        List.of(DocumentStatus.RECEIVED, DocumentStatus.READING, DocumentStatus.IN_REVIEW))
                .stream()
                .map(Document::view)
                .toList();
    }

    /** Received a while ago and nobody has begun with it. */
    @Transactional(readOnly = true)
    @Needs(Permission.PROCESS_STEP)
    public List<UUID> untouchedSince(Instant limit) {
        return repository.findUntouched(limit, Limit.of(100));
    }

    private Document locked(UUID id) {
        return repository.findLocked(id).orElseThrow(() -> UnknownDocument.withId(id));
    }

    private Received take(Path file, Receipt receipt) {
        try {
            inspection.checkSize(file);
            viruses.pass(file, receipt);
            var inspected = inspection.inspect(file);
            var first = copyOf(inspected.sha256());
            if (first.isPresent()) {
                return new Received.AlreadyHere(first.get());
            }
            store.put(inspected.sha256(), file);
            return enter(inspected, receipt);
        } catch (RefusedDocument e) {
            return e.outcome();
        } catch (VirusScannerAway e) {
            return new Received.Later(
                    "O antivírus não está respondendo, por isso o arquivo não foi recebido. Envie de novo em alguns minutos.");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the received file", e);
        }
    }

    private Received enter(Inspected inspected, Receipt receipt) {
        var hash = inspected.perceptualHash();
        var similar = hash == null
                ? null
                : repository.findNearest(hash, properties.similarBits()).orElse(null);
        try {
            return books.inTransaction(() -> {
                var document = repository.saveAndFlush(
                        new Document(UUID.randomUUID(), inspected, receipt, similar, books.now()));
                books.record(AuditEvent.of(Action.DOCUMENT_RECEIVED, document.getId())
                        .changed("sha256", null, inspected.sha256())
                        .changed("mediaType", null, inspected.mediaType())
                        .changed("channel", null, receipt.channel())
                        .changed("similarTo", null, similar));
                books.announce(new DocumentReceived(document.getId()));
                return new Received.Accepted(document.getId(), similar);
            });
        } catch (DataIntegrityViolationException e) {
            // Somebody else's copy came first between the look and the insert.
            return reserved(inspected.sha256())
                    .<Received>map(Received.AlreadyHere::new)
                    .orElseThrow(() -> e);
        }
    }

    /** Bytes lie in the store before their row is written: what is not there has no row to look for. */
    private Optional<DocumentView> copyOf(String sha256) {
        return store.has(sha256) ? reserved(sha256) : Optional.empty();
    }

    private Optional<DocumentView> reserved(String sha256) {
        return repository.findReserved(sha256).map(Document::view);
    }
}
