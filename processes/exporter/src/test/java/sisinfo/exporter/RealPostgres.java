package sisinfo.exporter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that keeps port and rows while it is away. */
final class RealPostgres implements AutoCloseable {

    static final String EXPORTER = "exporter";
    static final String PASSWORD = "only-the-exporter-knows";

    private final Path folder;
    private final int port = RealBroker.freePort();
    private EmbeddedPostgres server;

    RealPostgres(Path folder) {
        this.folder = folder;
        start();
        letIn(EXPORTER, PASSWORD);
    }

    void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(true)
                    .setPort(port)
                    .start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** By password alone, unlike everybody else of this server. */
    private void letIn(String user, String password) {
        execute("create role %s superuser login password '%s'".formatted(user, password));
        try {
            Path rules = folder.resolve("pg_hba.conf");
            Files.writeString(
                    rules, "host all %s 127.0.0.1/32 scram-sha-256%n%s".formatted(user, Files.readString(rules)));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        execute("select pg_reload_conf()");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Every row as its columns joined by a bar. */
    List<String> rows(String sql, Object... values) {
        var rows = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var columns = new ArrayList<String>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        columns.add(result.getString(i));
                    }
                    rows.add(String.join(
                            "|", columns.stream().map(String::valueOf).toList()));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return rows;
    }

    long number(String sql, Object... values) {
        return Long.parseLong(rows(sql, values).getFirst());
    }
}
