package sisinfo.notification;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** How each person wants to be told. */
@Service
@Transactional
@Needs(Permission.NOTIFICATION_READ)
public class NotificationPreferences {

    private final NotificationKinds kinds;
    private final PreferenceRows rows;
    private final QueuedLetters mail;
    private final AuditTrail audit;

    NotificationPreferences(NotificationKinds kinds, PreferenceRows rows, QueuedLetters mail, AuditTrail audit) {
        this.kinds = kinds;
        this.rows = rows;
        this.mail = mail;
        this.audit = audit;
    }

    /** The wish for every kind the person may be told of, by the kind's id. */
    @Transactional(readOnly = true)
    public Map<String, Wish> of(UUID person) {
        Acting.checkOwn(person);
        var chosen = rows.all(person);
        var all = new TreeMap<String, Wish>();
        kinds.readableBy(person).forEach(it -> all.put(it.id(), chosen.getOrDefault(it.id(), Wish.DEFAULT)));
        return all;
    }

    @Transactional(readOnly = true)
    public @Nullable QuietHours quiet(UUID person) {
        Acting.checkOwn(person);
        return rows.quiet(person);
    }

    /** Whether letters can be sent at all. */
    public boolean offersMail() {
        return mail.isOffered();
    }

    /** Kinds that are not named, or that the person may not be told of, stay as they are. */
    public void save(UUID person, Map<String, Wish> wishes, @Nullable QuietHours quiet) {
        var before = of(person);
        var event = AuditEvent.of(Action.NOTIFICATIONS_CHOSEN, person).changed("quietHours", rows.quiet(person), quiet);
        for (var kind : before.entrySet()) {
            var wish = wishes.getOrDefault(kind.getKey(), kind.getValue());
            event = event.changed(kind.getKey(), kind.getValue(), wish);
            if (!wish.equals(kind.getValue())) {
                rows.save(person, kind.getKey(), wish);
            }
        }
        rows.save(person, quiet);
        if (!event.changes().isEmpty()) {
            audit.record(event);
        }
    }
}
