package sisinfo.mail;

import java.util.UUID;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands letters to JobRunr once they are committed; looks again for those that were lost on the way. */
@Component
class MailQueue {

    private static final Logger log = LoggerFactory.getLogger(MailQueue.class);

    private final MailOutbox outbox;
    private final JobRequestScheduler jobs;

    MailQueue(MailOutbox outbox, JobRequestScheduler jobs) {
        this.outbox = outbox;
        this.jobs = jobs;
    }

    void afterCommit(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                enqueue(id);
            }
        });
    }

    @Scheduled(fixedDelayString = "60s", initialDelayString = "30s")
    void findForgotten() {
        for (UUID id : outbox.forgotten()) {
            outbox.queued(id);
            enqueue(id);
        }
    }

    private void enqueue(UUID id) {
        try {
            jobs.enqueue(new SendMail(id));
        } catch (RuntimeException lost) {
            log.warn("Mail {} waits for the next look: {}", id, lost.getClass().getSimpleName());
        }
    }
}
