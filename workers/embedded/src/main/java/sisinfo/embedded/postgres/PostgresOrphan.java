package sisinfo.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sisinfo.embedded.part.StartFailure;

/** A server left behind by an application that was killed; it still holds the cluster and is stopped first. */
final class PostgresOrphan {

    private PostgresOrphan() {}

    static void end(PostgresBinaries binaries, Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> process = process(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (!isPostgres(process.get())) {
            // After a crash of the machine the number may belong to anybody; PostgreSQL itself would not start then.
            Files.delete(pidFile);
        } else if (!stop(binaries, cluster)) {
            throw new StartFailure(
                    "O PostgreSQL de uma execução anterior (processo %d) não encerra."
                            .formatted(process.get().pid()),
                    "Encerre esse processo e inicie de novo.");
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        String pid = lines.isEmpty() ? "" : lines.getFirst().strip();
        return pid.matches("\\d+") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    private static boolean stop(PostgresBinaries binaries, Path cluster) throws IOException {
        List<String> stop = List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30");
        return PostgresCluster.await(new ProcessBuilder(binaries.command("pg_ctl", stop))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start())
                == 0;
    }
}
