package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** Parts are away while a real browser asks; Mongo all the time. */
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

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The pool waits 5 s for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A session is looked up in the database, whether it is there or not. */
    private static final String COOKIE = "sisinfo="
            + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    MessageSource messages;

    private final HttpClient browser = HttpClient.newHttpClient();

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
        assertThat(users.add(new NewUser(email, "Ana", "Prado", Role.TECHNICIAN), "temporaria-longa"))
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

    private String words(String key) {
        return messages.getMessage(key, null, Locale.of("pt", "BR"));
    }
}
