package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.Invitations;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** The ways in besides e-mail and password. */
@RunningApplication
class PeopleDoorTests {

    private static final Pattern LINK = Pattern.compile("token=([\\w-]{43})");
    private static final String PASSWORD = "temporaria-muito-longa";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    UserView user;
    Cookie session;

    @BeforeEach
    void addSomebody() {
        user = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.ADMIN), PASSWORD);
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(user.id())
                .update();
    }

    @Test
    void letsAnInvitedPersonInAndTakesTheTokenOutOfTheAddress() {
        String address = UUID.randomUUID() + "@exemplo.gov.br";
        invitations.invite(new NewUser(address, "Bia", "Rocha", Role.INTERN), "");

        assertThat(go(mvc.get().uri("/invitation?token=" + token(address)))).hasRedirectedUrl("/invitation");
        assertThat(go(mvc.get().uri("/invitation")))
                .hasStatusOk()
                .bodyText()
                .contains("Olá, Bia")
                .contains(address);
        assertThat(choose("/invitation", "curta").getResponse().getStatus()).isEqualTo(200);
        assertThat(choose("/invitation", "caneta azul na gaveta")).hasRedirectedUrl("/");
        assertThat(go(mvc.get().uri("/invitation"))).bodyText().contains("não vale mais");
    }

    @Test
    void saysTheSameWhoeverForgotThePassword() throws Exception {
        var known = ask(user.email()).getResponse().getContentAsString();
        var unknown = ask("ninguem@exemplo.gov.br").getResponse().getContentAsString();

        assertThat(withoutForgeryToken(known)).isEqualTo(withoutForgeryToken(unknown));
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(user.email()) == 1);
    }

    @Test
    void changesAForgottenPasswordWithoutSigningIn() {
        ask(user.email());
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(user.email()) == 1);
        go(mvc.get().uri("/recovery/password?token=" + token(user.email())));

        assertThat(choose("/recovery/password", "caneta azul na gaveta")).hasRedirectedUrl("/sign-in");
        assertThat(go(mvc.get().uri("/profile"))).redirectedUrl().startsWith("/sign-in");
    }

    @Test
    void shutsEverythingButTheSecondFactorWhenAnAdministratorWaitedTooLong() {
        var me =
                authentication(new SignedIn(CurrentUser.of(users.find(user.id()).orElseThrow())));
        assertThat(mvc.get().uri("/profile").with(me))
                .hasStatusOk()
                .bodyText()
                .contains("O segundo fator é obrigatório");

        jdbc.sql("update sisinfo.app_user set admin_since = now() - interval '15 days' where id = ?")
                .param(user.id())
                .update();

        assertThat(mvc.get().uri("/profile").with(me)).hasRedirectedUrl("/profile/second-factor");
        assertThat(mvc.get().uri("/profile/second-factor").with(me))
                .hasStatusOk()
                .bodyText()
                .contains("Sua senha, de novo");
        go(mvc.post().uri("/sign-in").with(csrf()).param("email", user.email()).param("password", PASSWORD));
        assertThat(go(mvc.get().uri("/profile/second-factor")))
                .hasStatusOk()
                .bodyText()
                .contains("data:image/png;base64,");
    }

    @Test
    void asksForTheCodeAfterARecoveredPassword() {
        ask(user.email());
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(user.email()) == 1);
        jdbc.sql("insert into sisinfo.second_factor (user_id, secret, created_at, confirmed_at, last_step, failures)"
                        + " values (?, '', now(), now(), 0, 0)")
                .param(user.id())
                .update();
        go(mvc.get().uri("/recovery/password?token=" + token(user.email())));
        choose("/recovery/password", "caneta azul na gaveta");

        assertThat(go(mvc.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("email", user.email())
                        .param("password", "caneta azul na gaveta")))
                .hasRedirectedUrl("/sign-in/code");
        assertThat(go(mvc.get().uri("/profile"))).redirectedUrl().startsWith("/sign-in");
    }

    @Test
    void changesOnlyWhatTheProfileShows() {
        var me =
                authentication(new SignedIn(CurrentUser.of(users.find(user.id()).orElseThrow())));
        jdbc.sql("update sisinfo.app_user set role = 'REQUESTER' where id = ?")
                .param(user.id())
                .update();
        assertThat(mvc.post()
                        .uri("/profile")
                        .with(me)
                        .with(csrf())
                        .param("firstName", "Bia")
                        .param("lastName", "Rocha")
                        .param("role", "ADMIN")
                        .param("email", "outra@exemplo.gov.br")
                        .param("id", UUID.randomUUID().toString()))
                .hasRedirectedUrl("/profile");

        assertThat(users.find(user.id())).hasValueSatisfying(it -> {
            assertThat(it.firstName()).isEqualTo("Bia");
            assertThat(it.role()).isEqualTo(Role.REQUESTER);
            assertThat(it.email()).isEqualTo(user.email());
        });
    }

    @Test
    void endsWhatADisabledPersonHasOpen() {
        var me =
                authentication(new SignedIn(CurrentUser.of(users.find(user.id()).orElseThrow())));
        jdbc.sql("update sisinfo.app_user set active = false where id = ?")
                .param(user.id())
                .update();

        assertThat(mvc.get().uri("/profile").with(me)).redirectedUrl().startsWith("/sign-in");
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("email", user.email().toUpperCase(Locale.ROOT))
                        .param("password", PASSWORD))
                .redirectedUrl()
                .contains("wrong");
    }

    private MvcTestResult ask(String email) {
        return mvc.post().uri("/recovery").with(csrf()).param("email", email).exchange();
    }

    private MvcTestResult choose(String page, String password) {
        return go(mvc.post().uri(page).with(csrf()).param("chosen", password).param("again", password));
    }

    /** As one browser does: with the cookie it was given last. */
    private MvcTestResult go(MockMvcTester.MockMvcRequestBuilder request) {
        var result = (session == null ? request : request.cookie(session)).exchange();
        var given = result.getResponse().getCookie("sisinfo");
        session = given == null ? session : given;
        return result;
    }

    private static String withoutForgeryToken(String page) {
        return page.replaceAll("(value|content)=\"[\\w-]{60,}\"", "");
    }

    private String token(String address) {
        var link = LINK.matcher(jdbc.sql("select body_text from sisinfo.mail where recipient = ?")
                .param(address)
                .query(String.class)
                .single());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int letters(String address) {
        return jdbc.sql("select count(*) from sisinfo.mail where recipient = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }
}
