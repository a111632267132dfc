package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTests {

    @Test
    void isMadeOnceHoweverManyPartitionsOpenTogether(@TempDir Path folder) throws Exception {
        try (var postgres = new RealPostgres(folder.resolve("postgres"));
                var threads = Executors.newFixedThreadPool(4)) {
            var start = new CountDownLatch(1);
            var migrations = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                migrations.add(threads.submit(() -> {
                    start.await();
                    migrate(postgres);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> migration : migrations) {
                migration.get();
            }
            migrate(postgres);

            assertThat(postgres.rows("select version, name from engine.schema_version order by 1"))
                    .containsExactly("1|V1__projection.sql", "2|V2__start_subscription.sql");
        }
    }

    private static void migrate(RealPostgres postgres) throws Exception {
        try (Connection connection = postgres.connect()) {
            connection.setAutoCommit(false);
            Schema.migrate(connection);
        }
    }
}
