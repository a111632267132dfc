package sisinfo.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.PlainBrowser;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKinds;

/** The stream over real HTTP, as a browser holds it open, loses it and comes back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sisinfo.embedded.folder=target/stream-data",
            "sisinfo.document.folder=target/stream-data/documents",
            "sisinfo.document.inbox.enabled=false",
            "sisinfo.embedded.engine.enabled=false",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "jobrunr.background-job-server.enabled=false",
            // Else everything would be found sooner or later, announced or not.
            "sisinfo.notification.live-interval=1d"
        })
class NotificationStreamTests {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Announcer announcer;

    @Autowired
    NotificationKinds kinds;

    @Autowired
    NotificationEvents live;

    @Autowired
    TransactionTemplate transaction;

    private Told told;
    private UserView admin;
    private PlainBrowser browser;

    @BeforeEach
    void signIn() throws Exception {
        told = new Told(users, jdbc, announcer, kinds, transaction);
        admin = told.person(Role.ADMIN);
        browser = PlainBrowser.at(port).signIn(admin.email(), Told.PASSWORD);
    }

    @Test
    void tellsAtOnceWithTheNumberAndNothingElse() throws Exception {
        try (var stream = listen(null, 0L)) {
            long seq = told.tell(admin, "incident");

            stream.awaitLine("id:" + seq);
            assertThat(stream.lines())
                    .contains("event:notification", "data:urgent")
                    .noneMatch(it -> it.contains("alfa"));
        }
    }

    @Test
    void sendsWhatWasMissedOnceAndInOrder() throws Exception {
        long first = told.tell(admin, "incident");
        long second = told.tell(admin, "ai-key-refused");
        long third = told.tell(admin, "incident");

        try (var stream = listen(first, null)) {
            stream.awaitLine("id:" + third);
            long fourth = told.tell(admin, "incident");
            stream.awaitLine("id:" + fourth);
            assertThat(stream.lines().stream().filter(it -> it.startsWith("id:")))
                    .containsExactly("id:" + second, "id:" + third, "id:" + fourth);
        }
    }

    @Test
    void sendsNothingOld() throws Exception {
        told.tell(admin, "incident");

        try (var stream = listen(null, null)) {
            long seq = told.tell(admin, "incident");
            stream.awaitLine("id:" + seq);
            assertThat(stream.lines().stream().filter(it -> it.startsWith("id:")))
                    .hasSize(1);
        }
    }

    @Test
    void findsWhatNobodyAnnounced() throws Exception {
        try (var stream = listen(null, 0L)) {
            jdbc.sql("insert into sisinfo.notification (recipient, kind, event_key, subject_kind, parameters, in_app,"
                            + " created_at) values (?, 'incident', ?, 'NOTHING', '{}', true, now())")
                    .params(admin.id(), UUID.randomUUID().toString())
                    .update();
            live.compare();

            stream.awaitLine("id:" + told.newest(admin));
        }
    }

    @Test
    void tellsNobodyElse() throws Exception {
        var other = told.person(Role.ADMIN);
        try (var stream = listen(null, 0L)) {
            told.tell(other, "incident");
            long own = told.tell(admin, "incident");

            stream.awaitLine("id:" + own);
            assertThat(stream.lines().stream().filter(it -> it.startsWith("id:")))
                    .containsExactly("id:" + own);
        }
    }

    @Test
    void endsWithTheSession() throws Exception {
        try (var stream = listen(null, 0L)) {
            jdbc.sql("delete from sisinfo.web_session where user_id = ?")
                    .param(admin.id())
                    .update();

            stream.awaitEnd();
        }
    }

    @Test
    void endsWhenThePersonIsDisabled() throws Exception {
        try (var stream = listen(null, 0L)) {
            jdbc.sql("update sisinfo.app_user set active = false where id = ?")
                    .param(admin.id())
                    .update();

            stream.awaitEnd();
        }
    }

    @Test
    void endsWhenThePersonHasAnotherRole() throws Exception {
        try (var stream = listen(null, 0L)) {
            jdbc.sql("update sisinfo.app_user set role = 'INTERN' where id = ?")
                    .param(admin.id())
                    .update();

            stream.awaitEnd();
        }
    }

    @Test
    void staysWhileTheSessionDoes() throws Exception {
        try (var stream = listen(null, 0L)) {
            jdbc.sql("delete from sisinfo.web_session where user_id is distinct from ?")
                    .param(admin.id())
                    .update();
            await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(6)).until(() -> !stream.hasEnded());
            stream.awaitLine("id:" + told.tell(admin, "incident"));
        }
    }

    @Test
    void endsWhenTheApplicationStops() throws Exception {
        try (var stream = listen(null, 0L)) {
            live.end();

            stream.awaitEnd();
        }
    }

    private Listening listen(@Nullable Long missed, @Nullable Long after) throws Exception {
        var path = "/notifications/events" + (after == null ? "" : "?after=" + after);
        var headers = missed == null ? new String[0] : new String[] {"Last-Event-ID", missed.toString()};
        return new Listening(browser.listen(path, headers));
    }
}
