package sisinfo.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Listeners;
import sisinfo.embedded.part.StartFailure;

class PostgresTests {

    @TempDir
    static Path folder;

    static DataFolder data;
    static Postgres postgres;

    @BeforeAll
    static void start() {
        data = DataFolder.open(folder);
        postgres = Postgres.start(data, 0);
    }

    @AfterAll
    static void stop() {
        postgres.close();
        data.close();
    }

    @Test
    void sortsAsInBrazil() throws SQLException {
        assertThat(strings("select w from (values ('Zebra'), ('abacaxi'), ('Água')) as words(w) order by w"))
                .containsExactly("abacaxi", "Água", "Zebra");
    }

    @Test
    void refusesWhoHasNoPassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.url(), Postgres.USER, "")
                        .close())
                .withMessageContaining("password");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.url(), Postgres.USER, "wrong")
                        .close())
                .withMessageContaining("password authentication failed");
    }

    @Test
    void trustsNobodyInItsConfiguration() throws SQLException {
        assertThat(strings("select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
    }

    @Test
    void writesThroughToTheDisk() throws SQLException {
        assertThat(strings("select setting from pg_settings"
                        + " where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')"))
                .containsOnly("on");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void listensOnLoopbackOnly() throws IOException {
        assertThat(Listeners.all(postgres.pid())).isNotEmpty();
        assertThat(Listeners.beyondLoopback(postgres.pid())).isEmpty();
    }

    @Test
    void recognisesAForeignServer() throws IOException {
        Path other = folder.resolve("other/db");
        var server = new PostgresServer(
                PostgresBinaries.unpack(folder.resolve("postgres")), other, postgres.password(), postgres.port());

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(server::answers)
                .withMessageContaining("responde outro PostgreSQL, com dados em");
    }

    @Test
    void tellsWhatPostgresSaidWhenItCannotStart(@TempDir Path broken) throws IOException {
        Files.createDirectories(broken.resolve("postgres/db"));

        try (var other = DataFolder.open(broken)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Postgres.start(other, 0))
                    .withMessageContaining("PostgreSQL não iniciou")
                    .withMessageContaining("postgresql.conf");
        }
    }

    @Test
    void takesAnotherPortWhenAForeignServerHasItsOldOne(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("postgres"));
        Files.writeString(elsewhere.resolve("postgres/port"), Integer.toString(postgres.port()));

        try (var other = DataFolder.open(elsewhere);
                var second = Postgres.start(other, 0)) {
            assertThat(second.port()).isNotEqualTo(postgres.port());
        }
    }

    @Test
    void comesBackWithItsRowsWhenItIsKilled() throws SQLException {
        execute("create table survivors (name text)");
        execute("insert into survivors values ('Ana')");
        long killed = postgres.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(postgres.pid()).isNotIn(0L, killed);
            assertThat(strings("select name from survivors")).containsExactly("Ana");
        });
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), Postgres.USER, postgres.password());
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
