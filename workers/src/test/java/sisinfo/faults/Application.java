package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import sisinfo.SisInfoApplication;

/** The real application in a JVM of its own, to be killed; what it did is read from its database. */
final class Application {

    private static final String MODELS_TAKEN = "ModelDeployment";
    private static final String ADDRESS = "jdbc:postgresql://127.0.0.1:%s/sisinfo";

    private final Path folder;
    private Process process;

    Application(Path folder) {
        this.folder = folder;
    }

    /** Starts it; {@code options} as on the command line. */
    void start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SisInfoApplication.class.getName()));
        command.addAll(settings());
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Since it was started the last time. */
    Duration age() {
        return Duration.between(process.info().startInstant().orElseThrow(), Instant.now());
    }

    /** Since the engine took models after the last start, which a busy machine delays; zero before. */
    Duration sinceEngineServes() {
        var started = process.info().startInstant().orElseThrow();
        return lines().stream()
                .filter(it -> it.contains(MODELS_TAKEN))
                .map(it -> OffsetDateTime.parse(it.split(" ", 2)[0]).toInstant())
                .filter(started::isBefore)
                .reduce((first, last) -> last)
                .map(it -> Duration.between(it, Instant.now()))
                .orElse(Duration.ZERO);
    }

    boolean said(String text) {
        return lines().stream().anyMatch(it -> it.contains(text));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Puts a file into the watched folder, at rest already. */
    void send(String name, byte[] bytes) throws IOException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        var hidden = Files.write(inbox.resolve("." + name), bytes);
        Files.setLastModifiedTime(hidden, FileTime.from(Instant.now().minusSeconds(10)));
        Files.move(hidden, inbox.resolve(name));
    }

    int count(String sql) {
        try (var connection = DriverManager.getConnection(
                        ADDRESS.formatted(read("postgres/port")), "sisinfo", read("postgres/password"));
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException | UncheckedIOException notYet) {
            return -1;
        }
    }

    void await(int atLeast, String sql) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(10))
                    .failFast(this::mustRun)
                    .until(() -> count(sql) >= atLeast);
        } catch (ConditionTimeoutException tooLong) {
            throw new AssertionError(
                    "%s: %d instead of %d%n%s".formatted(sql, count(sql), atLeast, lastLines()), tooLong);
        }
    }

    /** Waits until the engine takes models for the so-manieth time: it answers, and jobs are given out. */
    void awaitEngine(int starts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(180))
                .failFast(this::mustRun)
                .until(() ->
                        lines().stream().filter(it -> it.contains(MODELS_TAKEN)).count() == starts);
    }

    /** The processes that run from a folder of its part, with or without the application. */
    List<Long> processes(String part) {
        var mark = folder.resolve(part).toString();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(it -> it.info().commandLine().orElse("").contains(mark))
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }

    private Path log() {
        return folder.resolve("application.log");
    }

    private List<String> settings() {
        return List.of(
                "--sisinfo.embedded.folder=" + folder,
                "--sisinfo.audit.folder=" + folder.resolve("audit"),
                "--sisinfo.embedded.engine.home=" + System.getProperty("sisinfo.embedded.engine.home"),
                "--sisinfo.embedded.engine.exporter=" + System.getProperty("sisinfo.embedded.engine.exporter"),
                "--sisinfo.document.folder=" + folder.resolve("documents"),
                "--sisinfo.document.inbox.folder=" + folder.resolve("inbox"),
                "--sisinfo.document.inbox.interval=100ms",
                // Nobody listens there: the document store stays away the whole time.
                "--spring.mongodb.uri=mongodb://127.0.0.1:1/sisinfo");
    }

    private void mustRun() {
        assertThat(process.isAlive()).as(this::lastLines).isTrue();
    }

    private String lastLines() {
        var lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private List<String> lines() {
        try (var lines = Files.lines(log())) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
