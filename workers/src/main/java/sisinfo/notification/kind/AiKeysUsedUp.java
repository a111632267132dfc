package sisinfo.notification.kind;

import java.time.temporal.ChronoUnit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.Recipients;
import sisinfo.notification.SubjectKind;
import sisinfo.reading.AiKeysEmpty;

/** No AI key can be used for a while, or none at all: whoever looks after the keys. */
@Component
class AiKeysUsedUp implements NotificationKind {

    private final Announcer announcer;
    private final Recipients recipients;

    AiKeysUsedUp(Announcer announcer, Recipients recipients) {
        this.announcer = announcer;
        this.recipients = recipients;
    }

    @Override
    public String id() {
        return "ai-keys-empty";
    }

    @Override
    public String icon() {
        return "bi-battery";
    }

    @Override
    public Permission needs() {
        return Permission.AI_KEY_MANAGE;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    /** Once for each time the quota comes back; once a day when waiting does not help. */
    @ApplicationModuleListener
    void tell(AiKeysEmpty event) {
        var until = event.until();
        var time = until == null
                ? "none:" + event.at().truncatedTo(ChronoUnit.DAYS)
                : until.truncatedTo(ChronoUnit.HOURS).toString();
        var empty = Announcement.of(this, time, SubjectKind.AI_KEYS, null);
        announcer.tell(until == null ? empty : empty.with("until", until), recipients.whoMay(needs()));
    }
}
