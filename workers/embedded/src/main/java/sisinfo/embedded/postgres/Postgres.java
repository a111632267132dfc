package sisinfo.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import sisinfo.embedded.part.Child;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Ports;
import sisinfo.embedded.part.StartFailure;

/** PostgreSQL on loopback with password, its own cluster and the database {@code sisinfo}, sorted as in Brazil. */
public final class Postgres implements AutoCloseable {

    public static final String USER = "sisinfo";
    private static final String DATABASE = "sisinfo";
    private static final int ATTEMPTS = 3;

    private final Child child;
    private final int port;
    private final String password;

    private Postgres(Child child, int port, String password) {
        this.child = child;
        this.port = port;
        this.password = password;
    }

    /** Starts it; a fixed port of 0 means any free one, remembered in the file {@code port}. */
    public static Postgres start(DataFolder data, int fixedPort) {
        PostgresBinaries.checkUser();
        Path folder = data.folder("postgres");
        String password = data.password("postgres");
        try {
            PostgresBinaries binaries = PostgresBinaries.unpack(folder);
            Path cluster = folder.resolve("db");
            endOrphan(cluster);
            PostgresCluster.initialize(binaries, cluster, folder.resolve("password"));
            return startOnSomePort(binaries, cluster, password, fixedPort);
        } catch (IOException e) {
            throw DataFolder.unusable(folder, e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    public boolean isUp() {
        return child.isUp();
    }

    @Override
    public void close() {
        child.close();
    }

    private static Postgres startOnSomePort(PostgresBinaries binaries, Path cluster, String password, int fixedPort) {
        Path file = cluster.resolveSibling("port");
        for (int attempt = 1; ; attempt++) {
            int port = fixedPort == 0 ? Ports.remembered(file) : fixedPort;
            var server = new PostgresServer(binaries, cluster, password, port);
            Child child = Child.start(server);
            try {
                child.ready().join();
                PostgresCluster.createDatabase(server, DATABASE);
                return new Postgres(child, port, password);
            } catch (CompletionException | SQLException e) {
                child.close();
                if (fixedPort != 0 || attempt == ATTEMPTS || Ports.isFree(port)) {
                    throw failure(e, port);
                }
                Ports.forget(file);
            }
        }
    }

    private static StartFailure failure(Exception e, int port) {
        return e.getCause() instanceof StartFailure failure
                ? failure
                : new StartFailure(
                        "O PostgreSQL na porta %d não aceita conexões: %s".formatted(port, e), "Veja postgres.log.", e);
    }

    /** A server left behind by an application that was killed still holds our cluster: it is stopped first. */
    private static void endOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(Postgres::isPostgres);
        if (orphan.isPresent() && Path.of(lines.get(1)).equals(cluster)) {
            new ProcessBuilder("sh", "-c", "kill -INT " + orphan.get().pid()).start();
            orphan.get()
                    .onExit()
                    .completeOnTimeout(orphan.get(), 30, TimeUnit.SECONDS)
                    .join();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }
}
