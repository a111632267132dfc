package sisinfo.notification.kind;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.document.DocumentView;
import sisinfo.document.Documents;
import sisinfo.invoice.IntakeStatus;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.ReviewDecided;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.SubjectKind;

/** A review was refused: whoever sent its documents should know, unless they decided it themselves. */
@Component
class DocumentRefused implements NotificationKind {

    private final Announcer announcer;
    private final Intakes intakes;
    private final Documents documents;

    DocumentRefused(Announcer announcer, Intakes intakes, Documents documents) {
        this.announcer = announcer;
        this.intakes = intakes;
        this.documents = documents;
    }

    @Override
    public String id() {
        return "document-refused";
    }

    @Override
    public String icon() {
        return "bi-x-octagon";
    }

    @Override
    public Permission needs() {
        return Permission.DOCUMENT_READ;
    }

    @ApplicationModuleListener
    void tell(ReviewDecided event) {
        var intake = intakes.find(event.intakeId()).orElseThrow();
        if (intake.status() == IntakeStatus.REFUSED) {
            intakes.documents(intake.id()).forEach(id -> tell(documents.get(id), intake.decidedBy()));
        }
    }

    private void tell(DocumentView document, @Nullable UUID decidedBy) {
        var sender = document.receivedBy();
        if (sender != null && !Objects.equals(sender, decidedBy)) {
            var refused = Announcement.of(this, document.id(), SubjectKind.DOCUMENT, document.id());
            announcer.tell(refused, List.of(sender));
        }
    }
}
