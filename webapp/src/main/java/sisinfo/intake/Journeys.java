package sisinfo.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.document.UnknownDocument;

/** Where documents are. */
@Service
@Transactional(readOnly = true)
@Needs(Permission.DOCUMENT_READ)
public class Journeys {

    private final DocumentLines lines;
    private final EngineViews engine;

    Journeys(DocumentLines lines, EngineViews engine) {
        this.lines = lines;
        this.engine = engine;
    }

    public DocumentPage list(DocumentFilter filter) {
        return lines.page(filter);
    }

    public Journey of(UUID documentId) {
        var document = lines.find(documentId).orElseThrow(() -> UnknownDocument.withId(documentId));
        var view = engine.of(documentId);
        var intake = document.intake();
        return new Journey(
                document,
                new Steps(document, view).tell(),
                intake == null ? List.of() : lines.siblings(intake, documentId),
                document.open() && document.readAt() == null && view.mayGoOn());
    }
}
