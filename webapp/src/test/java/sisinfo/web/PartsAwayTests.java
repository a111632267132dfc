package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import redis.embedded.RedisServer;
import sisinfo.PlainBrowser;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Parts are away while a real browser asks; Mongo all the time, Redis for good once it was ended. */
@Tag("fault")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "sisinfo.embedded.folder=target/away-data",
            "sisinfo.document.folder=target/away-data/documents",
            "sisinfo.document.inbox.enabled=false",
            "sisinfo.embedded.engine.enabled=false",
            "spring.mongodb.uri=mongodb://127.0.0.1:1/sisinfo?serverSelectionTimeoutMS=1000",
            "sisinfo.trouble.interval=500ms",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "camunda.client.worker.defaults.enabled=false",
            "jobrunr.background-job-server.enabled=false"
        })
class PartsAwayTests {

    private static final String FIRST = "temporaria-longa";
    private static final String PASSWORD = "uma frase bem longa";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The pool waits 5 s for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A session is looked up in the database, whether it is there or not. */
    private static final String COOKIE = "sisinfo="
            + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

    private static RedisServer redis;

    /** Not ours to start again, as the embedded one would be. */
    @DynamicPropertySource
    static void bringARedisOfOnesOwn(DynamicPropertyRegistry registry) throws IOException {
        redis = RedisServer.newRedisServer()
                .bind("127.0.0.1")
                .port(freePort())
                .setting("save \"\"")
                .build();
        redis.start();
        registry.add("spring.data.redis.host", () -> "127.0.0.1");
        registry.add("spring.data.redis.port", () -> redis.ports().getFirst());
    }

    @AfterAll
    static void endRedis() throws IOException {
        redis.stop();
    }

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void withRedisGoneForGoodPeopleStillSignInAreCountedAndAreTold() throws Exception {
        var email = person(Role.TECHNICIAN).email();
        var before = PlainBrowser.at(port).signIn(email, PASSWORD);

        redis.stop();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(before.get("/").body())
                        .contains("A memória rápida está fora do ar", "O registro de auditoria está fora do ar"));

        assertThat(before.get("/documents").statusCode())
                .as("who was in stays in")
                .isEqualTo(200);
        var after = PlainBrowser.at(port).signIn(email, PASSWORD);
        assertThat(after.get("/").body()).contains("A memória rápida está fora do ar");
        assertThat(guessesUntilWaiting(email))
                .as("this process counts for itself; on a slow machine the first waits are over before the next guess")
                .isBetween(3, 19);
    }

    @Test
    void whatNeedsTheAuditTrailSaysThatItIsAwayAndErasesNobody() throws Exception {
        var admin = signedIn(Role.ADMIN);
        var leaving = person(Role.TECHNICIAN);
        jdbc.sql("update sisinfo.app_user set active = false where id = ?")
                .param(leaving.id())
                .update();
        var file = "/admin/privacy/people/" + leaving.id();

        for (var path : List.of(
                "/admin/audit",
                "/admin/audit.csv",
                "/admin/audit.json",
                "/profile/copy.json",
                "/profile/copy.pdf",
                file)) {
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(503);
        }
        var asked = Map.of("email", leaving.email(), "reason", "Pedido 12/2026");
        assertThat(admin.submit("/profile", file + "/erasure", asked).statusCode())
                .isEqualTo(503);
        assertThat(users.find(leaving.id()))
                .hasValueSatisfying(it -> assertThat(it.email()).isEqualTo(leaving.email()));
    }

    private PlainBrowser signedIn(Role role) throws Exception {
        return PlainBrowser.at(port).signIn(person(role).email(), PASSWORD);
    }

    private UserView person(Role role) {
        var added = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), FIRST);
        users.changePassword(added.id(), FIRST, PASSWORD);
        return users.find(added.id()).orElseThrow();
    }

    private int guessesUntilWaiting(String email) throws Exception {
        var stranger = PlainBrowser.at(port);
        for (int i = 1; i < 20; i++) {
            var answer = stranger.submit("/sign-in", "/sign-in", Map.of("email", email, "password", "wrong " + i));
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                return i;
            }
        }
        return 20;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void pagesSayForAMinuteThatTheDatabaseIsAwayAndWorkGoesOnWhenItIsBack() throws Exception {
        assertThat(get("/tasks").statusCode()).isEqualTo(302);
        var away = killedWhile("postgres");
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> get("/tasks").statusCode() != 302);
            long gone = System.nanoTime();
            do {
                tellsPeople(get("/tasks"));
                tellsPeople(get("/sign-in"));
                assertThat(get("/api/documents/" + UUID.randomUUID()))
                        .returns(503, HttpResponse::statusCode)
                        .satisfies(it -> assertThat(it.body()).contains("\"status\":503"));
            } while (System.nanoTime() - gone < MINUTE.toNanos());
        } finally {
            away.set(false);
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> get("/tasks").statusCode() == 302);
        var email = UUID.randomUUID() + "@exemplo.gov.br";
        assertThat(users.add(new NewUser(email, "Ana", "Prado", Role.TECHNICIAN), FIRST))
                .isNotNull();
    }

    private static void tellsPeople(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<html", "O banco de dados não respondeu agora");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", COOKIE)
                .header("Authorization", "Bearer " + UUID.randomUUID())
                .timeout(PATIENCE)
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Kills it now and whenever it shows up again, until told otherwise. */
    private static AtomicBoolean killedWhile(String part) {
        var away = new AtomicBoolean(true);
        var mark =
                Path.of("target/away-data", part).toAbsolutePath().normalize().toString();
        Thread.ofVirtual().start(() -> {
            while (away.get()) {
                ProcessHandle.current()
                        .children()
                        .filter(it -> it.info().commandLine().orElse("").contains(mark))
                        .forEach(ProcessHandle::destroyForcibly);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        });
        return away;
    }
}
