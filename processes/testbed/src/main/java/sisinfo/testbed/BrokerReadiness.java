package sisinfo.testbed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until the bridge reports a leader; the broker's own readiness check answers too early. */
final class BrokerReadiness {

    private BrokerReadiness() {}

    static void await(Process process, String bridge, Duration patience, Path console) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        var question = HttpRequest.newBuilder(URI.create(bridge + "/v2/topology"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (!hasLeader(http, question)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IOException("The broker for tests does not answer. It said:\n" + tail(console));
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the broker for tests was starting", e);
        }
    }

    private static boolean hasLeader(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.ofString()).body().contains("\"role\":\"leader\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String tail(Path console) throws IOException {
        var lines = new String(Files.readAllBytes(console), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }
}
