package sisinfo.embedded.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Listeners;
import sisinfo.embedded.part.StartFailure;

class RedisTests {

    @TempDir
    Path folder;

    DataFolder data;
    Redis redis;

    @BeforeEach
    void start() {
        data = DataFolder.open(folder);
        redis = Redis.start(data, 0);
    }

    @AfterEach
    void stop() {
        redis.close();
        data.close();
    }

    @Test
    void refusesWhoHasNoPassword() {
        assertThatIOException()
                .isThrownBy(() -> new RedisConnection(redis.port(), "wrong").close())
                .withMessageContaining("WRONGPASS");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void listensOnLoopbackOnly() throws IOException {
        assertThat(Listeners.all(redis.pid())).isNotEmpty();
        assertThat(Listeners.beyondLoopback(redis.pid())).isEmpty();
    }

    @Test
    void keepsEverythingInItsFolder() throws IOException {
        Path configuration = data.root().resolve("redis/redis.conf");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(configuration)))
                .isEqualTo("rw-------");
        assertThat(ask("CONFIG", "GET", "appendonly")).isEqualTo("[appendonly, yes]");
        assertThat(ask("CONFIG", "GET", "dir"))
                .contains(data.root().resolve("redis").toString());
    }

    @Test
    void remembersAfterARegularStop() throws IOException {
        ask("SET", "key", "value");

        redis.close();
        redis = Redis.start(data, 0);

        assertThat(ask("GET", "key")).isEqualTo("[value]");
    }

    @Test
    void comesBackWithItsKeysWhenItIsKilled() throws IOException {
        ask("SET", "key", "value");
        ask("CONFIG", "SET", "appendfsync", "always");
        ask("SET", "other", "value");
        long killed = redis.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            assertThat(redis.pid()).isNotIn(0L, killed);
            assertThat(ask("GET", "other")).isEqualTo("[value]");
        });
    }

    @Test
    void doesNotTakeAForeignServerForItsOwn(@TempDir Path elsewhere) {
        var process = new RedisProcess(elsewhere, elsewhere, redis.password(), redis.port());

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(process::answers)
                .withMessageContaining("responde outro Redis");
    }

    @Test
    void leavesAForeignServerOnItsOldPortAlone(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("redis"));
        Files.writeString(elsewhere.resolve("redis/port"), Integer.toString(redis.port()));

        try (var other = DataFolder.open(elsewhere);
                var second = Redis.start(other, 0)) {
            assertThat(second.port()).isNotEqualTo(redis.port());
            assertThat(ask("PING")).isEqualTo("[PONG]");
        }
    }

    private String ask(String... words) throws IOException {
        try (var connection = new RedisConnection(redis.port(), redis.password())) {
            return connection.ask(words).toString();
        }
    }
}
