package sisinfo.housekeeping;

import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sisinfo.mail.Mails;

/** Deletes at night what tells that somebody was written to long ago. Public, because JobRunr calls it. */
@Component
public class OldLetters {

    private static final Logger LOG = LoggerFactory.getLogger(OldLetters.class);

    private final Mails mails;

    OldLetters(Mails mails) {
        this.mails = mails;
    }

    /** Safe to repeat, and for two at once. */
    @Recurring(id = "forget-letters", cron = "${sisinfo.housekeeping.cron:30 2 * * *}", zoneId = "America/Sao_Paulo")
    @Job(name = "Forget old letters")
    public void forget() {
        LOG.info("Old letters were forgotten: {}", mails.forgetOld());
    }
}
