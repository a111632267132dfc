package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTests {

    private static RealPostgres postgres;

    private final Transaction transaction = new Transaction(7, "engine", InstantSource.fixed(Instant.EPOCH));

    @BeforeAll
    static void start(@TempDir Path folder) throws SQLException {
        postgres = new RealPostgres(folder.resolve("postgres"));
        try (Connection connection = transactional()) {
            Schema.migrate(connection);
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void refusesAFormerLeader() throws SQLException {
        try (Connection leader = transactional();
                Connection former = transactional()) {
            long position = transaction.position(leader);
            assertThat(transaction.position(former)).isEqualTo(position);
            transaction.write(leader, position, List.of(flow(position + 1, 1)));

            assertThatThrownBy(() -> transaction.write(former, position, List.of(flow(position + 1, 1))))
                    .isInstanceOf(SQLException.class)
                    .matches(fault -> !Faults.isOfTheRecord((Exception) fault));
            former.rollback();
        }
        assertThat(taken(1)).isEqualTo(1);
    }

    @Test
    void changesOneRowSeveralTimesInOneBatch() throws SQLException {
        try (Connection connection = transactional()) {
            long position = transaction.position(connection);

            transaction.write(
                    connection, position, List.of(flow(position + 1, 2), flow(position + 2, 2), flow(position + 3, 2)));

            assertThat(transaction.position(connection)).isEqualTo(position + 3);
        }
        assertThat(taken(2)).isEqualTo(3);
    }

    private static Entry flow(long position, long instance) {
        String sql = """
                insert into engine.sequence_flow as flow values (?, 'Flow', 1)
                on conflict (process_instance_key, flow_id) do update set taken = flow.taken + 1""";
        return new Entry(
                7, position, "PROCESS_INSTANCE", "SEQUENCE_FLOW_TAKEN", List.of(Change.of(Table.FLOW, sql, instance)));
    }

    private static long taken(long instance) {
        return postgres.number("select taken from engine.sequence_flow where process_instance_key = ?", instance);
    }

    private static Connection transactional() throws SQLException {
        Connection connection = postgres.connect();
        connection.setAutoCommit(false);
        return connection;
    }
}
