package sisinfo.invoice;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.reading.Readings;

/** Where documents go once it is known what becomes of their intake; its callers hold the rows of both. */
@Component
class IntakeSettlement {

    private final IntakeRepository repository;
    private final Documents documents;
    private final Readings readings;
    private final Aftermath aftermath;

    IntakeSettlement(IntakeRepository repository, Documents documents, Readings readings, Aftermath aftermath) {
        this.repository = repository;
        this.documents = documents;
        this.readings = readings;
        this.aftermath = aftermath;
    }

    /** The document is of an invoice that is known. */
    void join(UUID documentId, Intake intake) {
        repository.attach(documentId, intake.getId());
        aftermath.of(AuditEvent.of(Action.INTAKE_JOINED, intake.getId()).changed("document", null, documentId));
        documents.move(documentId, DocumentStatus.JOINED, null);
        intake.show(Summary.of(readings.evidence(repository.findDocuments(intake.getId()))));
    }

    /** The documents of a decided intake go where it went; false when it is confirmed. */
    boolean settle(Intake intake) {
        switch (intake.status()) {
            case SUSPECTED -> throw NotDecided.byAPerson(intake.getId(), IntakeStatus.DISCARDED);
            case IN_REVIEW -> throw NotDecided.byAPerson(intake.getId(), IntakeStatus.REFUSED);
            case REFUSED -> settle(intake, DocumentStatus.REFUSED, intake.view().refusalReason());
            case EXPIRED -> settle(intake, DocumentStatus.EXPIRED, null);
            case WITHDRAWN -> settle(intake, DocumentStatus.WITHDRAWN, null);
            case DISCARDED -> move(intake);
            case CONFIRMED, REGISTERED -> {}
        }
        return intake.status() != IntakeStatus.CONFIRMED;
    }

    private void settle(Intake intake, DocumentStatus status, @Nullable String reason) {
        repository.findDocuments(intake.getId()).forEach(it -> documents.move(it, status, reason));
    }

    /** Its documents join the other invoice; when that came to nothing meanwhile, they may be sent again. */
    private void move(Intake intake) {
        var original = repository
                .findLocked(Objects.requireNonNull(intake.view().suspectedOf()))
                .orElseThrow();
        for (var documentId : repository.findDocuments(intake.getId())) {
            if (original.status().endedInNothing()) {
                documents.move(documentId, DocumentStatus.DISCARDED, null);
            } else {
                join(documentId, original);
            }
        }
    }
}
