package sisinfo.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import sisinfo.embedded.part.ChildSpec;
import sisinfo.embedded.part.Commands;
import sisinfo.embedded.part.Ports;
import sisinfo.embedded.part.StartFailure;

/** The server process on one port of the cluster in {@code db}. */
final class PostgresServer implements ChildSpec {

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path logFile;
    private final String password;
    private final int port;

    PostgresServer(PostgresBinaries binaries, Path cluster, String password, int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.logFile = cluster.resolveSibling("postgres.log");
        this.password = password;
        this.port = port;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Process launch() throws IOException {
        Files.deleteIfExists(logFile);
        return new ProcessBuilder(Commands.detached(binaries.command("postgres", arguments())))
                .redirectErrorStream(true)
                .redirectOutput(logFile.toFile())
                .start();
    }

    /** Who answers on a port may be anybody: only the server of our own folder counts. */
    @Override
    public boolean answers() throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            rows.next();
            String served = rows.getString(1);
            if (!Path.of(served).equals(cluster)) {
                throw new StartFailure(
                        "Na porta %d responde outro PostgreSQL, com dados em %s.".formatted(port, served),
                        "Escolha outra porta com sisinfo.embedded.postgres.port.");
            }
            return true;
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {Ports.loopback().getHostAddress()});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(Postgres.USER);
        source.setPassword(password);
        source.setConnectTimeout(5);
        return source.getConnection();
    }

    /** Through pg_ctl: a plain SIGTERM would wait for the last client to leave. */
    @Override
    public void stop(Process process) throws IOException {
        var stop = List.of("stop", "-D", cluster.toString(), "-m", "fast", "-W");
        new ProcessBuilder(binaries.command("pg_ctl", stop))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(90);
    }

    @Override
    public boolean stubborn() {
        return false;
    }

    @Override
    public String lastWords() {
        return Commands.tail(logFile);
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "password_encryption=scram-sha-256",
                        "max_connections=60",
                        "shared_buffers=64MB",
                        "timezone=UTC",
                        "lc_messages=C")
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }
}
