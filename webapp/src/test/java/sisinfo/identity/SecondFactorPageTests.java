package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

/** Adding and removing the second factor in one browser, while another is open. */
@ServedApplication
class SecondFactorPageTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";
    private static final String PAGE = "/profile/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    SecretBox box;

    @Autowired
    JdbcClient jdbc;

    UserView ana;

    @BeforeEach
    void addSomebody() {
        var added =
                users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN), FIRST);
        users.changePassword(added.id(), FIRST, CHOSEN);
        ana = users.find(added.id()).orElseThrow();
    }

    @Test
    void endsTheOthersWhenAsked() throws Exception {
        var here = browser();
        var one = browser();
        here.get(PAGE);
        here.submit(PAGE, PAGE, Map.of("code", code(0)));
        assertThat(one.get("/sessions").statusCode()).as("not asked").isEqualTo(200);

        here.submit(PAGE, PAGE + "/removal", Map.of("code", code(1), "others", "true"));
        assertThat(here.get("/sessions").statusCode()).isEqualTo(200);
        assertThat(one.get("/sessions").statusCode()).as("asked").isEqualTo(302);

        var other = browser();
        here.get(PAGE);
        here.submit(PAGE, PAGE, Map.of("code", code(0), "others", "true"));
        assertThat(other.get("/sessions").statusCode()).as("asked").isEqualTo(302);
        assertThat(here.get("/sessions").statusCode()).isEqualTo(200);
    }

    private PlainBrowser browser() throws Exception {
        return PlainBrowser.at(port).signIn(ana.email(), CHOSEN);
    }

    /** As the app would show it so many steps from now. */
    private String code(int later) {
        byte[] secret = jdbc.sql("select secret from sisinfo.second_factor where user_id = ?")
                .param(ana.id())
                .query((row, n) -> row.getBytes(1))
                .single();
        return OneTimeCode.at(box.open(ana.id(), secret), OneTimeCode.step(Instant.now()) + later);
    }
}
