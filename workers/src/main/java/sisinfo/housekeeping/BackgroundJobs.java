package sisinfo.housekeeping;

import java.util.concurrent.locks.ReentrantLock;
import org.jobrunr.server.BackgroundJobServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts JobRunr again: its server stops for good when one of its signs of life, every 15 seconds, cannot be written to
 * PostgreSQL.
 */
@Component
@ConditionalOnBooleanProperty("jobrunr.background-job-server.enabled")
class BackgroundJobs {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJobs.class);

    private final BackgroundJobServer server;
    private final JdbcClient jdbc;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean closing;

    BackgroundJobs(BackgroundJobServer server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
    }

    // At a rate, not with a delay: those share one thread, and a database that is away answers slowly.
    @Scheduled(
            initialDelayString = "${sisinfo.housekeeping.watch-interval:10s}",
            fixedRateString = "${sisinfo.housekeeping.watch-interval:10s}")
    void lookAfter() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            if (!server.isRunning() && databaseAnswers() && !closing) {
                LOG.warn("Background jobs had stopped and start again");
                server.start();
            }
        } finally {
            looking.unlock();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private boolean databaseAnswers() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return true;
        } catch (DataAccessException away) {
            return false;
        }
    }
}
