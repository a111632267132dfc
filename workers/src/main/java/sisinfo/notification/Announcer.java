package sisinfo.notification;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells people: writes their rows, each once however often it is told, and lets their browsers know afterwards. */
@Component
public class Announcer {

    private final Recipients recipients;
    private final NotificationRows rows;
    private final PreferenceRows preferences;
    private final QueuedLetters mail;
    private final NewsTopic news;

    Announcer(
            Recipients recipients,
            NotificationRows rows,
            PreferenceRows preferences,
            QueuedLetters mail,
            NewsTopic news) {
        this.recipients = recipients;
        this.rows = rows;
        this.preferences = preferences;
        this.mail = mail;
        this.news = news;
    }

    /** Of these people only the active ones who may know of it are told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Announcement it, Collection<UUID> people) {
        var allowed = recipients.allowed(people, it.kind().needs());
        if (allowed.isEmpty()) {
            return;
        }
        rows.takeTurn();
        var told = new TreeSet<UUID>();
        for (UUID person : allowed) {
            if (add(it, person)) {
                told.add(person);
            }
        }
        if (!told.isEmpty()) {
            afterCommit(told);
        }
    }

    private boolean add(Announcement it, UUID person) {
        var wish = preferences.wish(person, it.kind().id());
        boolean letter = wish.mail() != Wish.Mail.NONE && mail.isOffered();
        if (!wish.inApp() && !letter) {
            return false;
        }
        var seq = rows.add(it, person, wish.inApp());
        if (seq.isPresent() && letter) {
            mail.add(seq.get(), person, wish.mail());
        }
        return seq.isPresent() && wish.inApp();
    }

    /** The rows are the truth: whoever does not hear of them finds them a little later. */
    private void afterCommit(Set<UUID> told) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.publish(told);
            }
        });
    }
}
