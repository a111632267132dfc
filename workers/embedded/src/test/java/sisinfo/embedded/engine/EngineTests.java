package sisinfo.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Listeners;

class EngineTests {

    @TempDir
    static Path folder;

    static DataFolder data;
    static Engine engine;
    static CamundaClient client;

    @BeforeAll
    static void start() throws Exception {
        data = DataFolder.open(folder);
        Path home = EngineHome.find(Path.of(System.getProperty("sisinfo.embedded.engine.home")));
        engine = Engine.start(data, Engine.ports(data), EngineSettings.of(home));
        engine.ready().get(4, TimeUnit.MINUTES);
        client = client(data.password("engine"));
    }

    private static CamundaClient client(String password) {
        var credentials = new BasicAuthCredentialsProviderBuilder()
                .username(EngineAccess.USER)
                .password(password)
                .applyEnvironmentOverrides(false)
                .build();
        return CamundaClient.newClientBuilder()
                .preferRestOverGrpc(false)
                .grpcAddress(URI.create("http://127.0.0.1:" + engine.ports().grpc()))
                .restAddress(URI.create("http://127.0.0.1:" + engine.ports().rest()))
                .credentialsProvider(credentials)
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        engine.close();
        data.close();
    }

    @Test
    void isReadyOnlyWhenItTakesCommandsOnBothPartitions() {
        deploy("ready");

        assertThat(client.newTopologyRequest().send().join().getPartitionsCount())
                .isEqualTo(2);
        assertThat(create("ready") >> 51).isNotEqualTo(create("ready") >> 51);
    }

    @Test
    void answersNobodyWithoutTheSecretOnAnyOfItsInterfaces() throws Exception {
        try (var stranger = client("guessed")) {
            assertThatThrownBy(() -> stranger.newTopologyRequest().send().join())
                    .hasStackTraceContaining("UNAUTHENTICATED");
        }
        try (var stranger = CamundaClient.newClientBuilder()
                .preferRestOverGrpc(false)
                .grpcAddress(URI.create("http://127.0.0.1:" + engine.ports().grpc()))
                .build()) {
            assertThatThrownBy(() -> stranger.newTopologyRequest().send().join())
                    .hasStackTraceContaining("UNAUTHENTICATED");
        }
        for (String path : List.of("/v2/topology", "/v1/topology", "/v2/user-tasks/1/completion", "/v2//topology")) {
            assertThat(status(engine.ports().rest(), path)).as(path).isEqualTo(401);
        }
        assertThat(status(engine.ports().management(), "/actuator/health")).isEqualTo(200);
        for (String path :
                List.of("/actuator/partitions", "/actuator/exporting", "/actuator/env", "/actuator/heapdump")) {
            assertThat(status(engine.ports().management(), path)).as(path).isEqualTo(404);
        }
    }

    private static int status(int port, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void listensOnLoopbackOnly() throws IOException {
        assertThat(Listeners.all(engine.pid())).anyMatch(listener -> listener.startsWith("udp"));
        assertThat(Listeners.beyondLoopback(engine.pid())).isEmpty();
    }

    @Test
    void comesBackWithItsProcessesWhenItIsKilled() {
        deploy("survivor");
        long killed = engine.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofMinutes(3)).until(() -> engine.isUp() && engine.pid() != killed);
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> create("survivor") > 0);
    }

    private static void deploy(String id) {
        var model = Bpmn.createExecutableProcess(id).startEvent().endEvent().done();
        client.newDeployResourceCommand()
                .addProcessModel(model, id + ".bpmn")
                .send()
                .join();
    }

    private static long create(String id) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(id)
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }
}
