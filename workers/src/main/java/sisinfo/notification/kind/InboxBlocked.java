package sisinfo.notification.kind;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.document.InboxTroubleFound;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.Recipients;
import sisinfo.notification.SubjectKind;

/** Something in the watched folder cannot be taken in: whoever looks after the machine. */
@Component
class InboxBlocked implements NotificationKind {

    private final Announcer announcer;
    private final Recipients recipients;

    InboxBlocked(Announcer announcer, Recipients recipients) {
        this.announcer = announcer;
        this.recipients = recipients;
    }

    @Override
    public String id() {
        return "inbox-blocked";
    }

    @Override
    public String icon() {
        return "bi-inbox";
    }

    @Override
    public Permission needs() {
        return Permission.OPERATIONS_READ;
    }

    @ApplicationModuleListener
    void tell(InboxTroubleFound event) {
        var blocked =
                Announcement.of(this, event.id(), SubjectKind.NOTHING, null).with("times", event.count());
        announcer.tell(blocked, recipients.whoMay(needs()));
    }
}
