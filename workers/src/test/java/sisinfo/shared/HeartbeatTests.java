package sisinfo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class HeartbeatTests {

    private static final Instant NOW = Instant.parse("2026-11-23T17:03:00Z");

    private final AtomicReference<Status> status = new AtomicReference<>(Status.UP);

    @TempDir
    Path folder;

    @Test
    void isThereWhileEveryPartIsWell() throws IOException {
        var heartbeat = heartbeat();

        heartbeat.beat();
        assertThat(file()).hasContent("2026-11-23T17:03:00Z");
        status.set(Status.DOWN);
        heartbeat.beat();
        assertThat(file()).doesNotExist();
        status.set(Status.UP);
        heartbeat.beat();
        assertThat(file()).exists();
    }

    @Test
    void endsWithTheProcess() throws IOException {
        var heartbeat = heartbeat();
        heartbeat.beat();

        heartbeat.destroy();

        assertThat(file()).doesNotExist();
    }

    @Test
    void doesNotQueueBehindAStoreThatAnswersSlowly() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var heartbeat = new Heartbeat(properties(), () -> slowly(asked, answer), clock());
        var first = Thread.ofVirtual().start(() -> beat(heartbeat));
        asked.await();

        heartbeat.beat();

        assertThat(file()).doesNotExist();
        answer.countDown();
        assertThat(first.join(Duration.ofSeconds(10))).isTrue();
        assertThat(file()).exists();
    }

    private static Status slowly(CountDownLatch asked, CountDownLatch answer) {
        asked.countDown();
        try {
            answer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Status.UP;
    }

    private static void beat(Heartbeat heartbeat) {
        try {
            heartbeat.beat();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Heartbeat heartbeat() {
        return new Heartbeat(properties(), status::get, clock());
    }

    private HealthProperties properties() {
        return new HealthProperties(file(), Duration.ofSeconds(10));
    }

    private Path file() {
        return folder.resolve("alive");
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
