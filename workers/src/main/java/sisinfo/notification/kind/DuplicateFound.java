package sisinfo.notification.kind;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.invoice.DuplicateSuspected;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.Recipients;
import sisinfo.notification.SubjectKind;

/** An invoice may be there twice: whoever may decide it. */
@Component
class DuplicateFound implements NotificationKind {

    private final Announcer announcer;
    private final Recipients recipients;

    DuplicateFound(Announcer announcer, Recipients recipients) {
        this.announcer = announcer;
        this.recipients = recipients;
    }

    @Override
    public String id() {
        return "duplicate-found";
    }

    @Override
    public String icon() {
        return "bi-files";
    }

    @Override
    public Permission needs() {
        return Permission.REVIEW_DECIDE;
    }

    @ApplicationModuleListener
    void tell(DuplicateSuspected event) {
        var found = Announcement.of(this, event.intakeId(), SubjectKind.REVIEW, event.intakeId());
        announcer.tell(found, recipients.whoMay(needs()));
    }
}
