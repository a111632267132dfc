package sisinfo.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stream that a test holds open, and what came so far. */
final class Listening implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile boolean ended;

    Listening(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(body, UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException closed) {
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

    /** The body and not its reader, which would wait for the next line. */
    @Override
    public void close() throws IOException {
        body.close();
    }
}
