package sisinfo.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sisinfo.embedded.part.Commands;
import sisinfo.embedded.part.StartFailure;

/** Makes the cluster and the database on first use. */
final class PostgresCluster {

    private PostgresCluster() {}

    /** Made beside and moved into place, so that a first start that was cut short is simply repeated. */
    static void initialize(PostgresBinaries binaries, Path cluster, Path passwordFile) throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        Path draft = cluster.resolveSibling("db.new");
        delete(draft);
        Path output = cluster.resolveSibling("initdb.log");
        Process initdb = new ProcessBuilder(binaries.command("initdb", arguments(draft, passwordFile)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (await(initdb) != 0) {
            throw new StartFailure(
                    "O PostgreSQL não pôde criar seus dados em %s: %s".formatted(draft, Commands.tail(output)),
                    "Verifique espaço e permissões da pasta de dados, ou configure spring.datasource.url.");
        }
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The same order on every operating system: ICU knows pt-BR everywhere, the C library does not. */
    static void createDatabase(PostgresServer server, String name) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            boolean exists;
            try (var rows = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                exists = rows.next();
            }
            if (!exists) {
                statement.execute("create database " + name
                        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'pt-BR' locale 'C'");
            }
        }
    }

    private static List<String> arguments(Path folder, Path passwordFile) {
        return List.of(
                "-D",
                folder.toString(),
                "-U",
                Postgres.USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=pt-BR",
                "--data-checksums");
    }

    static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
