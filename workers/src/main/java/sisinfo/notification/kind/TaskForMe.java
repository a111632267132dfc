package sisinfo.notification.kind;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.invoice.ColleagueAsked;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.SubjectKind;
import sisinfo.notification.TaskGiven;

/** Somebody gave a person something to do: asked about a review, or passed a task on. */
@Component
class TaskForMe implements NotificationKind {

    private final Announcer announcer;

    TaskForMe(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public String id() {
        return "task-for-me";
    }

    @Override
    public String icon() {
        return "bi-person-check";
    }

    @Override
    public Permission needs() {
        return Permission.TASK_READ;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @ApplicationModuleListener
    void tell(ColleagueAsked event) {
        var asked = Announcement.of(this, event.id(), SubjectKind.REVIEW, event.intakeId());
        announcer.tell(asked, List.of(event.addressee()));
    }

    @ApplicationModuleListener
    void tell(TaskGiven event) {
        var given = Announcement.of(this, event.id(), SubjectKind.TASK, event.task());
        announcer.tell(given, List.of(event.to()));
    }
}
