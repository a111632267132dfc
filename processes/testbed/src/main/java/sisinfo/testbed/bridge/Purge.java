package sisinfo.testbed.bridge;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Empties the engine between two tests: cancels, deletes, lets messages expire, and waits until the log says so. */
final class Purge {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The engine looks for expired messages once a minute. */
    private static final long MILLIS_BETWEEN_CHECKS = 61_000;

    private final Index index;
    private final Broker broker;
    private final AtomicLong changes = new AtomicLong();

    Purge(Index index, Broker broker) {
        this.index = index;
        this.broker = broker;
    }

    long lastChange() {
        return changes.get();
    }

    synchronized Answer run() throws IOException, InterruptedException {
        broker.post("/v2/clock/reset", Json.document());
        for (String instance : index.runningRoots()) {
            broker.post("/v2/process-instances/" + instance + "/cancellation", Json.document());
        }
        for (String resource : index.resources()) {
            broker.post("/v2/resources/" + resource + "/deletion", Json.document());
        }
        expireMessages();
        awaitEmptiness();
        return Answer.json(202, Json.document("changeId", changes.incrementAndGet(), "plannedChanges", new int[0]));
    }

    private void expireMessages() throws IOException, InterruptedException {
        long deadline = index.lastDeadline();
        if (deadline > 0) {
            long now = Json.read(broker.get("/actuator/clock").body())
                    .get("epochMilli")
                    .asLong();
            long offset = Math.max(0, deadline - now) + MILLIS_BETWEEN_CHECKS;
            broker.post("/actuator/clock/add", Json.document("offsetMilli", offset));
        }
    }

    private void awaitEmptiness() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!index.forgetIfEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("purge: the engine still has instances, resources or messages");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
