package sisinfo.notification.kind;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.document.Documents;
import sisinfo.invoice.NothingRead;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.Recipients;
import sisinfo.notification.SubjectKind;

/** Nothing could be read from a document: whoever sent it, or whoever would have to type all of it. */
@Component
class ReadingFailed implements NotificationKind {

    private final Announcer announcer;
    private final Recipients recipients;
    private final Documents documents;

    ReadingFailed(Announcer announcer, Recipients recipients, Documents documents) {
        this.announcer = announcer;
        this.recipients = recipients;
        this.documents = documents;
    }

    @Override
    public String id() {
        return "reading-failed";
    }

    @Override
    public String icon() {
        return "bi-eye-slash";
    }

    @Override
    public Permission needs() {
        return Permission.DOCUMENT_READ;
    }

    @ApplicationModuleListener
    void tell(NothingRead event) {
        UUID sender = documents.get(event.intakeId()).receivedBy();
        var people = sender == null ? recipients.whoMay(Permission.REVIEW_DECIDE) : List.of(sender);
        announcer.tell(Announcement.of(this, event.intakeId(), SubjectKind.DOCUMENT, event.intakeId()), people);
    }
}
