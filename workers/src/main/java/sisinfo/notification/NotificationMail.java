package sisinfo.notification;

import java.util.List;
import java.util.UUID;

/**
 * Takes letters to people who want to be told by e-mail; without a bean of this type nobody is offered any. Called in
 * the transaction that takes the letter off the queue, so it should only hand the letter on; after an exception it is
 * asked again later.
 */
public interface NotificationMail {

    void send(Letter letter);

    /**
     * What one person is told in one letter.
     *
     * @param digest whether it gathers what came since the last one
     */
    record Letter(UUID recipient, boolean digest, List<NotificationView> notifications) {}
}
