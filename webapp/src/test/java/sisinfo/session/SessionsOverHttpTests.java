package sisinfo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
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

/** One person in two browsers, over real HTTP: what ends the other session, and that it is really over. */
@ServedApplication
class SessionsOverHttpTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";
    private static final String NEXT = "outra frase bem longa";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    UserView ana;

    @BeforeEach
    void addSomebody() {
        ana = person(Role.TECHNICIAN);
    }

    @Test
    void namesSessionsByChanceAlone() throws Exception {
        var one = sessionId(browser(ana, CHOSEN));
        var other = sessionId(browser(ana, CHOSEN));

        assertThat(HexFormat.of().parseHex(one)).as("256 bits").hasSize(32);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void endsTheOthersWithANewPasswordWhenAsked() throws Exception {
        var here = browser(ana, CHOSEN);
        var elsewhere = browser(ana, CHOSEN);
        assertIn(elsewhere);

        choose(here, Map.of("current", CHOSEN, "chosen", NEXT, "again", NEXT, "others", "true"));

        assertIn(here);
        assertOut(elsewhere);
        assertIn(browser(ana, NEXT));
    }

    @Test
    void leavesTheOthersWhenNotAsked() throws Exception {
        var here = browser(ana, CHOSEN);
        var elsewhere = browser(ana, CHOSEN);

        choose(here, Map.of("current", CHOSEN, "chosen", NEXT, "again", NEXT));

        assertIn(here);
        assertIn(elsewhere);
    }

    @Test
    void endsAllWithARecoveredPassword() throws Exception {
        var elsewhere = browser(ana, CHOSEN);
        var stranger = PlainBrowser.at(port);
        stranger.submit("/recovery", "/recovery", Map.of("email", ana.email()));
        stranger.get("/recovery/password?token=" + token());
        stranger.submit("/recovery/password", "/recovery/password", Map.of("chosen", NEXT, "again", NEXT));

        assertOut(elsewhere);
        assertOut(stranger);
        assertIn(browser(ana, NEXT));
    }

    @Test
    void letsAdministratorsEndThemAndKeepsTheAccess() throws Exception {
        var chief = person(Role.ADMIN);
        var admin = browser(chief, CHOSEN);
        var one = browser(ana, CHOSEN);
        var other = browser(ana, CHOSEN);
        var page = "/admin/users/" + ana.id();
        assertThat(admin.submit(page, page + "/sessions/end", Map.of())
                        .headers()
                        .firstValue("Location"))
                .hasValue(page);

        assertThat(admin.get(page).body()).contains("Sessões encerradas.");
        assertOut(one);
        assertOut(other);
        assertIn(browser(ana, CHOSEN));
        assertThat(jdbc.sql("select actor_id from sisinfo.audit_outbox where action = 'USER_SIGNED_OUT'"
                                + " and object_id = ?")
                        .param(ana.id().toString())
                        .query(UUID.class)
                        .list())
                .isEqualTo(List.of(chief.id()));
    }

    @Test
    void letsAnAdministratorSignEverybodyOutAndStay() throws Exception {
        var chief = person(Role.ADMIN);
        var admin = browser(chief, CHOSEN);
        var elsewhere = browser(chief, CHOSEN);
        var anas = browser(ana, CHOSEN);
        var others = browser(person(Role.REQUESTER), CHOSEN);

        assertThat(admin.get("/admin/users").body()).contains("Quem está trabalhando agora sai no próximo clique");
        admin.submit("/admin/users", "/admin/users/sessions/end", Map.of());

        assertThat(admin.get("/admin/users").body()).contains("As sessões de todos foram encerradas");
        assertOut(elsewhere);
        assertOut(anas);
        assertOut(others);
        assertIn(browser(ana, CHOSEN));
        assertThat(audited("EVERYBODY_SIGNED_OUT", chief)).isEqualTo(1);
        assertThat(audited("SESSION_ENDED", ana)).isEqualTo(1);
    }

    private int audited(String action, UserView person) {
        return jdbc.sql("select count(*) from sisinfo.audit_outbox where action = ? and object_id = ?")
                .params(action, person.id().toString())
                .query(Integer.class)
                .single();
    }

    private UserView person(Role role) {
        var added = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), FIRST);
        users.changePassword(added.id(), FIRST, CHOSEN);
        return users.find(added.id()).orElseThrow();
    }

    private PlainBrowser browser(UserView person, String password) throws Exception {
        return PlainBrowser.at(port).signIn(person.email(), password);
    }

    private static void choose(PlainBrowser browser, Map<String, String> form) throws Exception {
        assertThat(browser.submit("/password", "/password", form).headers().firstValue("Location"))
                .hasValue("/");
    }

    private static void assertIn(PlainBrowser browser) throws Exception {
        assertThat(browser.get("/sessions").statusCode()).isEqualTo(200);
    }

    private static void assertOut(PlainBrowser browser) throws Exception {
        assertThat(browser.get("/sessions").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("/sign-in"));
    }

    private static String sessionId(PlainBrowser browser) {
        var value = browser.written().get("sisinfo").split("[=;]", 3)[1];
        return new String(Base64.getDecoder().decode(value), StandardCharsets.US_ASCII);
    }

    private String token() {
        await().until(() -> letters().size() == 1);
        var link = Pattern.compile("token=([\\w-]{43})").matcher(letters().getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<String> letters() {
        return jdbc.sql("select body_text from sisinfo.mail where recipient = ? and kind = 'recovery'")
                .param(ana.email())
                .query(String.class)
                .list();
    }
}
