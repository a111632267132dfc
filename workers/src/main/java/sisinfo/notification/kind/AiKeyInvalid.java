package sisinfo.notification.kind;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.Recipients;
import sisinfo.notification.SubjectKind;
import sisinfo.reading.AiKeyRefused;

/** The provider refused an AI key: whoever can replace it. */
@Component
class AiKeyInvalid implements NotificationKind {

    private final Announcer announcer;
    private final Recipients recipients;

    AiKeyInvalid(Announcer announcer, Recipients recipients) {
        this.announcer = announcer;
        this.recipients = recipients;
    }

    @Override
    public String id() {
        return "ai-key-refused";
    }

    @Override
    public String icon() {
        return "bi-key";
    }

    @Override
    public Permission needs() {
        return Permission.AI_KEY_MANAGE;
    }

    @ApplicationModuleListener
    void tell(AiKeyRefused event) {
        var refused =
                Announcement.of(this, event.id(), SubjectKind.AI_KEYS, null).with("project", event.project());
        announcer.tell(refused, recipients.whoMay(needs()));
    }
}
