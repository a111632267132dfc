package sisinfo.embedded.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import sisinfo.embedded.part.Child;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Part;
import sisinfo.embedded.part.Ports;
import sisinfo.embedded.part.StartFailure;

/** PostgreSQL on loopback with password, its own cluster and the database {@code sisinfo}, sorted as in Brazil. */
public final class Postgres implements Part {

    public static final String USER = "sisinfo";
    private static final String DATABASE = "sisinfo";

    private final Child child;
    private final PostgresServer server;

    private Postgres(Child child, PostgresServer server) {
        this.child = child;
        this.server = server;
    }

    /** Starts it; a fixed port of 0 means any free one, remembered in the file {@code port}. */
    public static Postgres start(DataFolder data, int fixedPort) {
        PostgresBinaries.checkUser();
        Path folder = data.folder("postgres");
        String password = data.password("postgres");
        try {
            PostgresBinaries binaries = PostgresBinaries.unpack(folder);
            Path cluster = folder.resolve("db");
            PostgresCluster.initialize(binaries, cluster, folder.resolve("password"));
            PostgresOrphan.end(binaries, cluster);
            return Ports.onSome(
                    fixedPort,
                    folder.resolve("port"),
                    port -> serve(new PostgresServer(binaries, cluster, password, port)));
        } catch (IOException e) {
            throw DataFolder.unusable(folder, e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), DATABASE);
    }

    public String password() {
        return server.password();
    }

    public int port() {
        return server.port();
    }

    public long pid() {
        return child.pid();
    }

    @Override
    public boolean isUp() {
        return child.isUp();
    }

    @Override
    public void close() {
        child.close();
    }

    private static Postgres serve(PostgresServer server) {
        Child child = Child.start(server).awaitReady();
        try {
            PostgresCluster.createDatabase(server, DATABASE);
            return new Postgres(child, server);
        } catch (SQLException e) {
            child.close();
            throw new StartFailure(
                    "O PostgreSQL não criou o banco de dados: " + e.getMessage(), "Veja postgres.log.", e);
        }
    }
}
