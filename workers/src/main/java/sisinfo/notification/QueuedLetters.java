package sisinfo.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that wait for their time, while there is somebody to take them. */
@Component
class QueuedLetters {

    private final ObjectProvider<NotificationMail> mail;
    private final PreferenceRows preferences;
    private final JdbcClient jdbc;
    private final Clock clock;

    QueuedLetters(ObjectProvider<NotificationMail> mail, PreferenceRows preferences, JdbcClient jdbc, Clock clock) {
        this.mail = mail;
        this.preferences = preferences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isOffered() {
        return mail.getIfAvailable() != null;
    }

    void add(long notification, UUID person, Wish.Mail when) {
        var due = MailTimes.due(when, clock.instant(), preferences.quiet(person));
        jdbc.sql("insert into sisinfo.notification_mail (notification, digest, due_at) values (?, ?, ?)")
                .params(notification, when == Wish.Mail.DIGEST, Timestamp.from(due))
                .update();
    }
}
