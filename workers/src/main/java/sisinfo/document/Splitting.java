package sisinfo.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;

/** Makes documents of the papers that came in one file: all of them in one transaction, and each of them once. */
@Service
public class Splitting {

    private final DocumentRepository repository;
    private final DocumentParts parts;
    private final DocumentStore store;
    private final Inspection inspection;
    private final IncomingFiles incoming;
    private final Bookkeeping books;

    Splitting(
            DocumentRepository repository,
            DocumentParts parts,
            DocumentStore store,
            Inspection inspection,
            IncomingFiles incoming,
            Bookkeeping books) {
        this.repository = repository;
        this.parts = parts;
        this.store = store;
        this.inspection = inspection;
        this.incoming = incoming;
        this.books = books;
    }

    /**
     * Makes documents of the parts. Safe to repeat: what is split stays as it is. Bytes first, rows afterwards: a crash in
     * between leaves nothing that the next try would not find in its place.
     */
    @Needs(Permission.PROCESS_STEP)
    public void split(UUID wholeId, List<Part> wanted) {
        var files = new ArrayList<@Nullable Inspected>();
        for (var part : wanted) {
            files.add(part.bytes() == null ? null : stored(part.bytes()));
        }
        books.inTransaction(() -> {
            var whole = repository.findLocked(wholeId).orElseThrow(() -> UnknownDocument.withId(wholeId));
            var before = whole.view().status();
            if (!whole.become(DocumentStatus.SPLIT, null, books.now())) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                var file = files.get(i);
                var id = file == null ? null : document(whole.view(), file, i + 1, wanted.size());
                parts.add(wholeId, i + 1, wanted.get(i), id);
            }
            books.record(AuditEvent.of(Action.DOCUMENT_SPLIT, wholeId)
                    .changed("status", before, DocumentStatus.SPLIT)
                    .changed("parts", null, wanted.size()));
            return true;
        });
    }

    /** The same bytes may be here already: then that document is the part. */
    private UUID document(DocumentView whole, Inspected file, int number, int of) {
        return repository.findReserved(file.sha256()).map(Document::getId).orElseGet(() -> {
            var name = whole.fileName().replaceFirst("(\\.[^.]{1,5})?$", " (%d de %d)$1".formatted(number, of));
            var receipt = new Receipt(name, whole.channel(), whole.receivedBy());
            var part = repository.saveAndFlush(new Document(UUID.randomUUID(), file, receipt, null, books.now()));
            books.record(AuditEvent.of(Action.DOCUMENT_RECEIVED, part.getId())
                    .changed("sha256", null, file.sha256())
                    .changed("mediaType", null, file.mediaType())
                    .changed("partOf", null, whole.id()));
            books.announce(new DocumentReceived(part.getId()));
            return part.getId();
        });
    }

    private Inspected stored(byte[] bytes) {
        try {
            var file = incoming.create();
            try {
                Files.write(file, bytes);
                var inspected = inspection.inspect(file);
                store.put(inspected.sha256(), file);
                return inspected;
            } finally {
                incoming.delete(file);
            }
        } catch (RefusedDocument e) {
            throw new IllegalStateException("A part of an accepted file is refused", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store a part", e);
        }
    }

    /** What came in a file that was split; empty for any other. */
    @Needs(Permission.DOCUMENT_READ)
    public List<PartView> partsOf(UUID wholeId) {
        return parts.of(wholeId);
    }

    /** The file that a document came in together with others. */
    @Needs(Permission.DOCUMENT_READ)
    public Optional<DocumentView> wholeOf(UUID documentId) {
        return parts.wholesOf(documentId).stream()
                .findFirst()
                .flatMap(repository::findById)
                .map(Document::view);
    }
}
