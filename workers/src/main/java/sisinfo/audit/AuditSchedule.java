package sisinfo.audit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Moves what waits, every second, and publishes the head, every five minutes, each on a thread of its own. */
@Component
class AuditSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSchedule.class);

    private final Mover mover;
    private final Heads heads;
    private final AtomicBoolean moving = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();

    AuditSchedule(Mover mover, Heads heads) {
        this.mover = mover;
        this.heads = heads;
    }

    @Scheduled(fixedRateString = "${sisinfo.audit.move-interval:1s}")
    void move() {
        if (!moving.compareAndSet(false, true)) {
            return;
        }
        try {
            mover.move();
            if (away.compareAndSet(true, false)) {
                LOG.info("The audit store is back; what waited has arrived");
            }
        } catch (RuntimeException e) {
            if (away.compareAndSet(false, true)) {
                LOG.warn("Audit events wait in the database: {}", e.toString());
            }
        } finally {
            moving.set(false);
        }
    }

    @Scheduled(
            fixedRateString = "${sisinfo.audit.publish-interval:5m}",
            initialDelayString = "${sisinfo.audit.publish-delay:1m}")
    void publish() {
        heads.publish();
    }
}
