package sisinfo.notification.mail;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.mail.Mails;
import sisinfo.mail.PublicAddress;
import sisinfo.notification.NotificationMail;

/** Writes that there is news, and where; what it is about stays behind the sign-in. */
@Component
class NewsLetters implements NotificationMail {

    private static final Duration USEFUL = Duration.ofDays(2);

    private final Mails mails;
    private final Users users;
    private final PublicAddress address;

    NewsLetters(Mails mails, Users users, PublicAddress address) {
        this.mails = mails;
        this.users = users;
        this.address = address;
    }

    @Override
    public void send(NotificationMail.Letter letter) {
        users.find(letter.recipient()).filter(UserView::active).ifPresent(user -> write(letter, user));
    }

    private void write(NotificationMail.Letter news, UserView user) {
        int count = news.notifications().size();
        var values = Map.of(
                "name", user.firstName(),
                "count", count == 1 ? "uma notificação nova" : count + " notificações novas",
                "link", address.of("/notifications"),
                "wishes", address.of("/notifications/preferences"));
        mails.write(new sisinfo.mail.Letter("news", user.email(), values, USEFUL));
    }
}
