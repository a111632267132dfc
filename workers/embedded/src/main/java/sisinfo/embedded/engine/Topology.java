package sisinfo.embedded.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** What the engine says about its partitions; only this tells whether it works, its readiness check does not. */
final class Topology {

    private static final Pattern LEADER = Pattern.compile(
            "\"partitionId\"\\s*:\\s*(\\d+)\\s*,\\s*\"role\"\\s*:\\s*\"leader\"\\s*,\\s*\"health\"\\s*:\\s*\"healthy\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int restPort;
    private final Path passwordFile;

    Topology(int restPort, Path passwordFile) {
        this.restPort = restPort;
        this.passwordFile = passwordFile;
    }

    boolean hasHealthyLeaders(int partitions) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v2/topology".formatted(restPort)))
                .header(
                        EngineAccess.HEADER,
                        EngineAccess.header(Files.readString(passwordFile).strip()))
                .timeout(Duration.ofSeconds(5))
                .build();
        var answer = http.send(question, BodyHandlers.ofString());
        return answer.statusCode() == 200 && healthyLeaders(answer.body()) == partitions;
    }

    static long healthyLeaders(String topology) {
        return LEADER.matcher(topology)
                .results()
                .map(leader -> leader.group(1))
                .distinct()
                .count();
    }
}
