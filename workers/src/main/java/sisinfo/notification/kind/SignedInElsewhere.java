package sisinfo.notification.kind;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.identity.SignedInFromNewDevice;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.SubjectKind;

/** Somebody signed in as a person with a browser they had not used before: that person. */
@Component
class SignedInElsewhere implements NotificationKind {

    private final Announcer announcer;

    SignedInElsewhere(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public String id() {
        return "new-sign-in";
    }

    @Override
    public String icon() {
        return "bi-shield-exclamation";
    }

    @Override
    public Permission needs() {
        return Permission.NOTIFICATION_READ;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @ApplicationModuleListener
    void tell(SignedInFromNewDevice event) {
        var signedIn =
                Announcement.of(this, idOf(event), SubjectKind.ACCOUNT, null).with("at", event.at());
        announcer.tell(signedIn, List.of(event.user()));
    }

    /** The same for every try to tell. */
    private static UUID idOf(SignedInFromNewDevice event) {
        return UUID.nameUUIDFromBytes((event.user() + " " + event.at()).getBytes(StandardCharsets.UTF_8));
    }
}
