package sisinfo.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * A file that is there, and young, while every part is well: what a container's health check can see of a process
 * without a port. A process that hangs leaves it to grow old.
 */
class Heartbeat implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Path file;
    private final Supplier<Status> health;
    private final Clock clock;
    private final ReentrantLock beating = new ReentrantLock();
    private boolean well = true;

    Heartbeat(HealthProperties properties, Supplier<Status> health, Clock clock) {
        this.file = Objects.requireNonNull(properties.file());
        this.health = health;
        this.clock = clock;
    }

    // At a rate, not with a delay: those share one thread, and a store that is away answers slowly.
    @Scheduled(fixedRateString = "${sisinfo.health.interval:10s}")
    void beat() throws IOException {
        if (!beating.tryLock()) {
            return;
        }
        try {
            tell(health.get());
        } finally {
            beating.unlock();
        }
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(file);
    }

    private void tell(Status status) throws IOException {
        boolean up = Status.UP.equals(status);
        if (up) {
            Files.writeString(file, clock.instant() + "\n");
        } else {
            Files.deleteIfExists(file);
        }
        if (up != well) {
            LOG.warn("This process is {}", status.getCode());
        }
        well = up;
    }
}
