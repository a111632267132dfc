package sisinfo.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** The engine takes its time, and whoever waits for it keeps no connection from others. */
@RunningApplication
@DirtiesContext
class SlowEngineTests {

    /** Of the thread that listens to the exporter. */
    private static final int LISTENING = 1;

    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final HttpServer ENGINE = engine();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @DynamicPropertySource
    static void askIt(DynamicPropertyRegistry registry) {
        registry.add(
                "camunda.client.rest-address",
                () -> "http://127.0.0.1:" + ENGINE.getAddress().getPort());
    }

    @AfterAll
    static void end() {
        ANSWER.countDown();
        ENGINE.stop(0);
    }

    @Test
    void holdsNoConnectionWhileSomebodyWaitsForIt() throws Exception {
        var ivo = somebody();
        long task = task();
        var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        try (var browser = Executors.newSingleThreadExecutor()) {
            var claim = browser.submit(() -> claim(task, ivo));
            try {
                await().pollInterval(Duration.ofMillis(20))
                        .until(() -> WAITING.get() == 1 && pool.getActiveConnections() <= LISTENING);
                assertThat(takenDown(task)).as("before the engine said yes").isZero();
            } finally {
                ANSWER.countDown();
            }
            assertThat(claim.get()).bodyText().doesNotContain("não respondeu agora");
        }
        assertThat(takenDown(task)).isEqualTo(1);
    }

    private MvcTestResult claim(long task, SignedIn by) {
        return mvc.post()
                .uri("/tasks/" + task + "/claim")
                .with(authentication(by))
                .with(csrf())
                .exchange();
    }

    private long takenDown(long task) {
        return jdbc.sql("select count(*) from sisinfo.audit_outbox where action = 'TASK_CLAIMED' and object_id = ?")
                .param(String.valueOf(task))
                .query(Long.class)
                .single();
    }

    private long task() {
        long key = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);
        jdbc.sql("""
                insert into engine.user_task
                values (?, 1, 'ErrandProcess', 1, 'Task_Errand', 1, null, 'CREATED', null, '{INTERN}', '{}',
                        null, null, 50, null, now(), null)""").param(key).update();
        return key;
    }

    private SignedIn somebody() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ivo", "Prado", Role.INTERN), "temporaria-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(added.id())
                .update();
        return new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow()));
    }

    /** Takes commands, and says yes when told to. */
    private static HttpServer engine() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", exchange -> {
                WAITING.incrementAndGet();
                try (exchange) {
                    ANSWER.await();
                    exchange.sendResponseHeaders(204, -1);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                } finally {
                    WAITING.decrementAndGet();
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
