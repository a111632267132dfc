package sisinfo.notification.kind;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.invoice.ReviewOverdue;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.Recipients;
import sisinfo.notification.SubjectKind;
import sisinfo.shared.TimeConfiguration;

/** A review was not done in time: whoever has it is reminded, or everybody who could do it. */
@Component
class TaskOverdue implements NotificationKind {

    private final Announcer announcer;
    private final Recipients recipients;

    TaskOverdue(Announcer announcer, Recipients recipients) {
        this.announcer = announcer;
        this.recipients = recipients;
    }

    @Override
    public String id() {
        return "task-overdue";
    }

    @Override
    public String icon() {
        return "bi-alarm";
    }

    @Override
    public Permission needs() {
        return Permission.REVIEW_DECIDE;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    /** Once a day, however often the engine repeats the step. */
    @ApplicationModuleListener
    void tell(ReviewOverdue event) {
        var day = event.at().atZone(TimeConfiguration.ZONE).toLocalDate();
        List<UUID> people = recipients
                .assignee(event.intakeId())
                .map(List::of)
                .orElseGet(() -> recipients.whoMay(Permission.REVIEW_DECIDE));
        announcer.tell(
                Announcement.of(this, event.intakeId() + ":" + day, SubjectKind.REVIEW, event.intakeId()), people);
    }
}
