package sisinfo.notification.kind;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.maintenance.MaintenanceStarted;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.Recipients;
import sisinfo.notification.SubjectKind;

/** The house was closed for maintenance: everybody who can sign in. */
@Component
class HouseClosed implements NotificationKind {

    private final Announcer announcer;
    private final Recipients recipients;

    HouseClosed(Announcer announcer, Recipients recipients) {
        this.announcer = announcer;
        this.recipients = recipients;
    }

    @Override
    public String id() {
        return "maintenance";
    }

    @Override
    public String icon() {
        return "bi-cone-striped";
    }

    @Override
    public Permission needs() {
        return Permission.NOTIFICATION_READ;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    /** The words of whoever closed it stay at the door: rows hold figures only. */
    @ApplicationModuleListener
    void tell(MaintenanceStarted event) {
        var closure = event.closure();
        var closed = Announcement.of(this, closure.since(), SubjectKind.NOTHING, null)
                .with("at", closure.since());
        var until = closure.until();
        announcer.tell(until == null ? closed : closed.with("until", until), recipients.whoMay(needs()));
    }
}
