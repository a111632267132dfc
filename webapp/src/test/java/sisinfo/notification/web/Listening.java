package sisinfo.notification.web;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A stream that a test holds open, and what came so far. */
final class Listening implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stream<String> body;
    private volatile boolean ended;

    Listening(Stream<String> body) {
        this.body = body;
        Thread.ofVirtual().start(() -> {
            try {
                body.forEach(lines::add);
            } catch (RuntimeException closed) {
                lines.add("closed");
            }
            ended = true;
        });
    }

    boolean hasEnded() {
        return ended;
    }

    void awaitEnd() {
        await().atMost(Duration.ofSeconds(15)).until(this::hasEnded);
    }

    List<String> lines() {
        return lines;
    }

    void awaitLine(String line) {
        await().atMost(Duration.ofSeconds(15)).until(() -> lines.contains(line));
    }

    @Override
    public void close() {
        body.close();
    }
}
