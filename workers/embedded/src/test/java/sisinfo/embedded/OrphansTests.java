package sisinfo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.postgres.Postgres;
import sisinfo.embedded.redis.Redis;

@Tag("fault")
class OrphansTests {

    @TempDir
    Path folder;

    @Test
    void theNextStartFindsTheDataAndLeavesNoProcessOfAKilledApplication() throws Exception {
        Process application = PartsLauncher.launch(PartsLauncher.class, folder);
        List<Long> pids = PartsLauncher.awaitPids(application);
        sql("create table survivors (name text)", "insert into survivors values ('Ana')");

        application.destroyForcibly().waitFor();

        assertThat(isAlive(pids.get(0))).as("PostgreSQL is left behind").isTrue();
        assertThat(isAlive(pids.get(1))).as("Redis is left behind").isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> !isAlive(pids.get(2)));

        try (var data = DataFolder.open(folder);
                var postgres = Postgres.start(data, 0);
                var redis = Redis.start(data, 0);
                var engine = PartsLauncher.engine(data)) {
            await().atMost(Duration.ofSeconds(5)).until(() -> pids.stream().noneMatch(OrphansTests::isAlive));
            assertThat(postgres.isUp() && redis.isUp()).isTrue();
            sql("insert into survivors select name from survivors");
            engine.ready().get(4, TimeUnit.MINUTES);
        }
    }

    private void sql(String... statements) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%s/sisinfo".formatted(read("postgres/port"));
        try (var connection = DriverManager.getConnection(url, Postgres.USER, read("postgres/password"));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file)).strip();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
