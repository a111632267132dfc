package sisinfo.embedded;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sisinfo.embedded.part.Part;

/** The start of a part: happens once, in the background, when somebody first asks. */
final class PartStart<T extends Part> {

    private final String name;
    private final Supplier<T> start;
    private @Nullable CompletableFuture<T> started;

    PartStart(String name, Supplier<T> start) {
        this.name = name;
        this.start = start;
    }

    String name() {
        return name;
    }

    synchronized CompletableFuture<T> begin() {
        if (started == null) {
            Progress.starting(name);
            started = CompletableFuture.supplyAsync(
                    start,
                    task -> Thread.ofPlatform().daemon().name("start-" + name).start(task));
        }
        return started;
    }

    /** Begins and says on the console how long it took. */
    PartStart<T> announced() {
        long began = System.nanoTime();
        var _ = begin().thenRun(() -> Progress.ready(name, Duration.ofNanos(System.nanoTime() - began)));
        return this;
    }

    /** Waits, and throws what the part threw rather than what the future made of it. */
    T await() {
        try {
            return begin().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    synchronized boolean isBegun() {
        return started != null;
    }

    boolean isUp() {
        return isBegun() && begin().isDone() && !begin().isCompletedExceptionally() && await().isUp();
    }

    void stop() {
        if (isBegun()) {
            begin().handle((part, failure) -> part).thenAccept(PartStart::close).join();
        }
    }

    private static void close(@Nullable Part part) {
        if (part != null) {
            part.close();
        }
    }
}
