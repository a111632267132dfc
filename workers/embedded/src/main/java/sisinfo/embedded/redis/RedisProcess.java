package sisinfo.embedded.redis;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import sisinfo.embedded.part.ChildSpec;
import sisinfo.embedded.part.Commands;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.StartFailure;

/** The server process: append-only file, password, loopback. */
final class RedisProcess implements ChildSpec {

    private final Path program;
    private final Path folder;
    private final String password;
    private final int port;

    RedisProcess(Path program, Path folder, String password, int port) {
        this.program = program;
        this.folder = folder;
        this.password = password;
        this.port = port;
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Process launch() throws IOException {
        Path configuration = folder.resolve("redis.conf");
        DataFolder.writePrivately(configuration, configuration());
        Files.deleteIfExists(logFile());
        return new ProcessBuilder(Commands.detached(List.of(program.toString(), configuration.toString())))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile())
                .start();
    }

    @Override
    public boolean answers() throws IOException {
        if (!servesOurFolder()) {
            throw new StartFailure(
                    "Na porta %d responde outro Redis.".formatted(port),
                    "Escolha outra porta com sisinfo.embedded.redis.port.");
        }
        return true;
    }

    boolean servesOurFolder() throws IOException {
        try (var redis = new RedisConnection(port, password)) {
            redis.ask("PING");
            return redis.ask("CONFIG", "GET", "dir").contains(folder.toString());
        }
    }

    @Override
    public void stop(Process process) throws IOException {
        shutdown();
    }

    void shutdown() throws IOException {
        try (var redis = new RedisConnection(port, password)) {
            redis.ask("SHUTDOWN");
        } catch (EOFException | SocketException gone) {
            // Redis answers this command by closing the connection.
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    @Override
    public boolean stubborn() {
        return false;
    }

    @Override
    public String lastWords() {
        return Commands.tail(logFile());
    }

    private Path logFile() {
        return folder.resolve("redis.log");
    }

    private String configuration() {
        return """
                bind 127.0.0.1
                port %d
                protected-mode yes
                requirepass %s
                dir "%s"
                daemonize no
                appendonly yes
                appendfsync everysec
                save ""
                """.formatted(
                        port, password, folder.toString().replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
