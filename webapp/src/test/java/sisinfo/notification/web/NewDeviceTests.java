package sisinfo.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Whoever signs in from a browser that was never used for an account is told of to its owner. */
@ServedApplication
class NewDeviceTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    UserView ana;

    @BeforeEach
    void addSomebody() {
        var added =
                users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.REQUESTER), FIRST);
        users.changePassword(added.id(), FIRST, CHOSEN);
        ana = users.find(added.id()).orElseThrow();
    }

    @Test
    void tellsTheOwnerOnceOfABrowserThatIsNew() throws Exception {
        var own = PlainBrowser.at(port).signIn(ana.email(), CHOSEN);
        signInAgain(own);
        var before = Instant.now();
        PlainBrowser.at(port).signIn(ana.email(), CHOSEN);

        await().atMost(Duration.ofSeconds(20)).until(() -> !told().isEmpty());
        assertThat(told())
                .as("not of the first browser, nor of one that is known")
                .singleElement()
                .satisfies(it -> assertThat(it).isAfter(before));
        assertThat(own.get("/notifications").body()).contains("Entrada em um aparelho novo");
    }

    private void signInAgain(PlainBrowser browser) throws Exception {
        browser.submit("/sessions", "/sign-out", Map.of());
        browser.signIn(ana.email(), CHOSEN);
    }

    private List<Instant> told() {
        return jdbc.sql("select created_at from sisinfo.notification where recipient = ? and kind = 'new-sign-in'")
                .param(ana.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }
}
