package sisinfo.housekeeping;

import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sisinfo.notification.Notifications;

/** Deletes at night what people were told long ago. Public, because JobRunr calls it. */
@Component
public class OldNotifications {

    private static final Logger LOG = LoggerFactory.getLogger(OldNotifications.class);

    private final Notifications notifications;

    OldNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Safe to repeat, and for two at once. */
    @Recurring(
            id = "forget-notifications",
            cron = "${sisinfo.housekeeping.cron:30 2 * * *}",
            zoneId = "America/Sao_Paulo")
    @Job(name = "Forget old notifications")
    public void forget() {
        LOG.info("Old notifications were deleted: {}", notifications.forgetOld());
    }
}
