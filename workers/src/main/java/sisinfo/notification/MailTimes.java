package sisinfo.notification;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import sisinfo.shared.TimeConfiguration;

/** When a letter is due. */
final class MailTimes {

    private static final LocalTime DIGEST = LocalTime.of(7, 0);

    private MailTimes() {}

    static Instant due(Wish.Mail mail, Instant now, @Nullable QuietHours quiet) {
        Instant wanted = mail == Wish.Mail.DIGEST ? nextDigest(now) : now;
        return quiet == null ? wanted : quiet.after(wanted);
    }

    private static Instant nextDigest(Instant now) {
        var moment = now.atZone(TimeConfiguration.ZONE);
        var today = moment.with(DIGEST);
        return (today.isAfter(moment) ? today : today.plusDays(1)).toInstant();
    }
}
