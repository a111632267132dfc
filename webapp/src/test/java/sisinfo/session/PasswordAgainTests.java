package sisinfo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** An open session is not enough to end others: the password is asked for again, over real HTTP. */
@ServedApplication
class PasswordAgainTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";
    private static final String END_OTHERS = "/sessions/others/end";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    SessionStore sessions;

    @Autowired
    JdbcClient jdbc;

    UserView ana;
    PlainBrowser here;
    PlainBrowser elsewhere;

    @BeforeEach
    void signInTwice() throws Exception {
        var added =
                users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN), FIRST);
        users.changePassword(added.id(), FIRST, CHOSEN);
        ana = users.find(added.id()).orElseThrow();
        here = PlainBrowser.at(port).signIn(ana.email(), CHOSEN);
        elsewhere = PlainBrowser.at(port).signIn(ana.email(), CHOSEN);
    }

    @Test
    void isNotAskedForWithinMinutesOfSigningIn() throws Exception {
        minutesLater(here, 9);

        assertThat(here.submit("/sessions", END_OTHERS, Map.of()).statusCode()).isEqualTo(302);
        assertOut(elsewhere);
    }

    @Test
    void isAskedForAfterTenMinutesAndDoesNothingYet() throws Exception {
        minutesLater(here, 10);

        assertThat(here.submit("/sessions", END_OTHERS, Map.of()).body()).contains("Sua senha, de novo");
        assertIn(elsewhere);
    }

    @Test
    void goesOnWithTheFormAsItWasSent() throws Exception {
        minutesLater(here, 10);
        var question = here.submit("/sessions", END_OTHERS, Map.of("note", "ação & cia"));
        var before = sessionId(here);

        var answer = answer(question, CHOSEN);
        assertThat(answer.statusCode()).as("the browser sends the form again").isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue(END_OTHERS);
        assertThat(fields(question)).containsEntry("note", "ação &amp; cia");
        assertThat(sessionId(here)).as("a new name with each proof").isNotEqualTo(before);

        assertThat(here.submit("/sessions", END_OTHERS, fields(question)).statusCode())
                .isEqualTo(302);
        assertOut(elsewhere);
        assertThat(actions()).contains("PASSWORD_SHOWN_AGAIN", "SESSION_ENDED");
    }

    @Test
    void keepsWhatWasTypedWhenThePasswordIsWrong() throws Exception {
        minutesLater(here, 10);
        var question = here.submit("/sessions", END_OTHERS, Map.of("note", "x"));

        var answer = answer(question, "wrong");
        assertThat(answer.body()).contains("A senha não confere");
        assertThat(fields(answer)).containsAllEntriesOf(Map.of("again.path", END_OTHERS, "note", "x"));
        assertThat(here.submit("/sessions", END_OTHERS, Map.of()).body()).contains("Sua senha, de novo");
        assertIn(elsewhere);
        assertThat(actions()).contains("PASSWORD_WRONG_AGAIN").doesNotContain("PASSWORD_SHOWN_AGAIN");
    }

    @Test
    void countsWrongOnesLikeTheDoor() throws Exception {
        minutesLater(here, 10);
        var question = here.submit("/sessions", END_OTHERS, Map.of("note", "x"));
        for (int i = 0; i < 8; i++) {
            answer(question, "wrong");
        }

        var answer = answer(question, CHOSEN);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(fields(answer)).containsEntry("note", "x");
        assertIn(elsewhere);
    }

    @Test
    void goesOnOnlyToOurOwnPages() throws Exception {
        var answer = here.submit(
                "/password/again",
                "/password/again",
                Map.of("again.password", CHOSEN, "again.path", "//evil.example", "again.sent", "true"));

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void letsNobodyGuessWhereAPasswordIsChosen() throws Exception {
        for (int i = 0; i < 8; i++) {
            choose("wrong");
        }

        assertThat(choose(CHOSEN).body()).contains("Muitas tentativas seguidas");
        assertThat(PlainBrowser.at(port).signIn(ana.email(), CHOSEN).get("/").statusCode())
                .as("the password is still the old one, and another browser does not wait")
                .isEqualTo(200);
    }

    private HttpResponse<String> choose(String current) throws Exception {
        var next = "outra frase bem longa";
        return here.submit("/password", "/password", Map.of("current", current, "chosen", next, "again", next));
    }

    private HttpResponse<String> answer(HttpResponse<String> question, String password) throws Exception {
        var form = new HashMap<>(fields(question));
        form.put("again.password", password);
        return here.submit("/sessions", "/password/again", form);
    }

    /** What the page carries along, what stands in it against forgery too. */
    private static Map<String, String> fields(HttpResponse<String> page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(it -> fields.put(it.group(1), it.group(2)));
        return fields;
    }

    /** As if the session had last shown the password so long ago. */
    private void minutesLater(PlainBrowser browser, int minutes) {
        var session = sessions.findById(sessionId(browser));
        var shown = Instant.now().minus(Duration.ofMinutes(minutes));
        session.setAttribute("sisinfo.password-shown", shown.toEpochMilli());
        sessions.save(session);
    }

    private static String sessionId(PlainBrowser browser) {
        var value = browser.written().get("sisinfo").split("[=;]", 3)[1];
        return new String(Base64.getDecoder().decode(value), StandardCharsets.US_ASCII);
    }

    private List<String> actions() {
        return jdbc.sql("select action from sisinfo.audit_outbox where object_id = ?")
                .param(ana.id().toString())
                .query(String.class)
                .list();
    }

    private static void assertIn(PlainBrowser browser) throws Exception {
        assertThat(browser.get("/sessions").statusCode()).isEqualTo(200);
    }

    private static void assertOut(PlainBrowser browser) throws Exception {
        assertThat(browser.get("/sessions").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("/sign-in"));
    }
}
