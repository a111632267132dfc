package sisinfo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The runnable jar, as a person starts it: in an empty folder, and again. */
@Tag("bench")
class StartBenchTests {

    private static final Path FOLDER = Path.of("target", "bench", "start");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final String BOX_END = "Ctrl+C";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void startsInAnEmptyFolderAndAgain() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        var figures = new Figures("start");
        start(figures, "first start", "<=60");
        start(figures, "next start", "<=40");
        figures.publish();
    }

    private void start(Figures figures, String name, String goal) throws Exception {
        int port = freePort();
        var log = FOLDER.resolve(name.replace(' ', '-') + ".log");
        long from = System.nanoTime();
        var process = new ProcessBuilder(command(port))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitBox(process, log);
            double seconds = (System.nanoTime() - from) / 1e9;
            double processor = Machine.processorSeconds(Map.of(), Machine.processorTimes(process.toHandle()));
            assertThat(health(port)).contains("\"UP\"");
            figures.add(name + ": until the box", seconds, "s", goal);
            figures.add(name + ": processor time of all processes", processor, "s");
            LockSupport.parkNanos(SETTLING.toNanos());
            figures.add(name + ": memory of all processes", Machine.memory(process.toHandle()), "MB", "<=1600");
        } finally {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    /** {@code bench.java-options} tries other settings of the JVM. */
    private static List<String> command(int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var options = System.getProperty("bench.java-options", "");
        command.addAll(options.isBlank() ? List.of() : List.of(options.split(" ")));
        command.addAll(List.of(
                "-jar", Path.of("target", "sisinfo.jar").toAbsolutePath().toString(), "--server.port=" + port));
        return command;
    }

    private static void awaitBox(Process process, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains(BOX_END)) {
            assertThat(process.isAlive()).as("the application runs").isTrue();
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private String health(int port) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:%d/actuator/health".formatted(port));
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
