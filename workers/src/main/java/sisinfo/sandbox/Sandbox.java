package sisinfo.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few warm child processes that work on files of strangers. A child that takes too long or too much memory is ended
 * and another takes its place; a child without work for a while is ended as well. Safe for many threads.
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final Sandbox SHARED =
            new Sandbox(SandboxLimits.USUAL, Runtime.getRuntime().availableProcessors(), SandboxClassPath.TYPES);

    private final SandboxLauncher launcher;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<SandboxChild> idle = new ConcurrentLinkedDeque<>();
    private final Set<SandboxChild> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;

    /**
     * @param most children at once
     * @param types one of each jar or folder that children need
     */
    Sandbox(SandboxLimits limits, int most, List<String> types) {
        launcher = new SandboxLauncher(limits, types);
        places = new Semaphore(most, true);
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sandbox-watch").factory());
        watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The children of this application: as many as there are processors, started when they are needed. */
    public static Sandbox shared() {
        return SHARED;
    }

    /**
     * Runs a task in a child and waits for its result.
     *
     * @throws SandboxFailure when it gave none, for whatever reason
     */
    public byte[] run(Class<? extends SandboxTask> task, byte[] input) throws SandboxFailure {
        places.acquireUninterruptibly();
        try {
            var child = child();
            try {
                return child.run(task.getName(), input);
            } catch (SandboxFailure failure) {
                if (failure.kind() != SandboxFailure.Kind.FAILED) {
                    LOG.warn("{} gave no result: {}", task.getSimpleName(), failure.getMessage());
                }
                throw failure;
            } finally {
                giveBack(child);
            }
        } finally {
            places.release();
        }
    }

    private SandboxChild child() throws SandboxFailure {
        for (var child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            if (child.isAlive()) {
                return child;
            }
            all.remove(child);
        }
        try {
            var child = launcher.start();
            all.add(child);
            return child;
        } catch (IOException e) {
            LOG.error("No child process can be started: {}", e.getMessage());
            throw new SandboxFailure(SandboxFailure.Kind.GONE, "No child process can be started");
        }
    }

    private void giveBack(SandboxChild child) {
        if (child.isAlive()) {
            idle.addFirst(child);
        } else {
            all.remove(child);
        }
    }

    private void look() {
        all.forEach(SandboxChild::endWhenOverTime);
        var last = idle.peekLast();
        if (last != null && last.isIdleTooLong() && idle.removeLastOccurrence(last)) {
            last.end();
            all.remove(last);
        }
    }

    /** Ends all children; whoever waits for one hears that it is gone. */
    @Override
    public void close() {
        watch.shutdownNow();
        all.forEach(SandboxChild::end);
    }

    /** How many children there are now. */
    int size() {
        return (int) all.stream().filter(SandboxChild::isAlive).count();
    }
}
