package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Role;
import sisinfo.identity.Invitations;
import sisinfo.identity.NewUser;

/** Links of e-mails, opened with made-up tokens and by several at once, over real HTTP. */
@ServedApplication
class LinksOverHttpTests {

    private static final String CHOSEN = "uma frase bem longa";

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    /** Nothing is kept for whoever brings a token we did not make. */
    @ParameterizedTest
    @ValueSource(strings = {"/invitation", "/recovery/password"})
    void beginsNoSessionForATokenThatIsNotOurs(String path) throws Exception {
        for (var token : new String[] {"x", "a".repeat(43), "a".repeat(6_000)}) {
            var answer = PlainBrowser.at(port).get(path + "?token=" + token);

            assertThat(answer.body()).contains("não vale mais");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void letsOneOfSixInWithOneInvitation() throws Exception {
        var address = UUID.randomUUID() + "@exemplo.gov.br";
        Acting.<Object, RuntimeException>as(
                new Actor.Machinery("teste", 0),
                () -> invitations.invite(new NewUser(address, "Bia", "Rocha", Role.INTERN), ""));
        var link = Pattern.compile("token=([\\w-]{43})")
                .matcher(jdbc.sql("select body_text from sisinfo.mail where recipient = ?")
                        .param(address)
                        .query(String.class)
                        .single());
        assertThat(link.find()).isTrue();
        List<Callable<String>> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var browser = PlainBrowser.at(port);
            browser.get("/invitation?token=" + link.group(1));
            six.add(() -> {
                var answer = browser.submit("/invitation", "/invitation", Map.of("chosen", CHOSEN, "again", CHOSEN));
                assertThat(answer.statusCode()).isLessThan(500);
                return answer.headers().firstValue("Location").orElse("");
            });
        }

        var ends = new ArrayList<String>();
        try (var people = Executors.newFixedThreadPool(6)) {
            for (var one : people.invokeAll(six)) {
                ends.add(one.get());
            }
        }
        assertThat(ends).filteredOn("/"::equals).hasSize(1);
    }
}
