package sisinfo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** The page of one's own sessions, with real cookies. */
@RunningApplication
class SessionPageTests {

    private static final String PASSWORD = "temporaria-muito-longa";

    private static final String COOKIE = "sisinfo";

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    UserView user;

    @BeforeEach
    void addSomebody() {
        user = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.REQUESTER), PASSWORD);
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(user.id())
                .update();
    }

    @Test
    void showsWhereOneIsSignedIn() {
        var here = signIn();
        signIn();

        assertThat(mvc.get().uri("/sessions").cookie(here))
                .hasStatusOk()
                .bodyText()
                .contains("Firefox no Linux", "esta", "Encerrar todas as outras");
    }

    @Test
    void endsAllOthersAndTellsTheTrail() {
        var here = signIn();
        var other = signIn();
        assertThat(mvc.post().uri("/sessions/others/end").with(csrf()).cookie(here))
                .hasRedirectedUrl("/sessions");

        assertThat(mvc.get().uri("/sessions").cookie(here)).hasStatusOk();
        assertThat(mvc.get().uri("/sessions").cookie(other)).hasStatus(302);
        assertThat(actions()).contains("SIGNED_IN", "SESSION_ENDED");
    }

    @Test
    void givesTheSessionANewNameAtSignIn() {
        var before = Objects.requireNonNull(
                mvc.get().uri("/sign-in").exchange().getResponse().getCookie(COOKIE));
        var after = Objects.requireNonNull(mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .cookie(before)
                .param("email", user.email())
                .param("password", PASSWORD)
                .exchange()
                .getResponse()
                .getCookie(COOKIE));

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/sessions").cookie(before)).hasStatus(302);
    }

    @Test
    void leavesSomebodyElsesAlone() {
        var mine = signIn();
        var id = jdbc.sql("select public_id from sisinfo.web_session where user_id = ?")
                .param(user.id())
                .query(UUID.class)
                .single();
        addSomebody();
        assertThat(mvc.post().uri("/sessions/" + id + "/end").with(csrf()).cookie(signIn()))
                .hasStatus(302);

        assertThat(mvc.get().uri("/sessions").cookie(mine)).hasStatusOk();
    }

    @Test
    void signsDisabledPeopleOutAtOnce() {
        var here = signIn();
        jdbc.sql("update sisinfo.app_user set active = false where id = ?")
                .param(user.id())
                .update();

        assertThat(mvc.get().uri("/sessions").cookie(here))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/sign-in");
    }

    private Cookie signIn() {
        var answer = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .header("User-Agent", FIREFOX)
                .param("email", user.email())
                .param("password", PASSWORD)
                .exchange();
        assertThat(answer).hasRedirectedUrl("/");
        return Objects.requireNonNull(answer.getResponse().getCookie(COOKIE));
    }

    private List<String> actions() {
        return jdbc.sql("select action from sisinfo.audit_outbox where object_id = ?")
                .param(user.id().toString())
                .query(String.class)
                .list();
    }
}
