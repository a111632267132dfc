package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

@RunningApplication
class SignInTests {

    private static final String PASSWORD = "temporaria-muito-longa";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    UserView user;

    /** Of nobody else: wrong passwords of an earlier run are remembered. */
    private final String address =
            "2001:db8:" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0xffff)) + ":"
                    + Integer.toHexString(ThreadLocalRandom.current().nextInt(0xffff)) + "::1";

    @BeforeEach
    void addSomebody() {
        user = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN), PASSWORD);
    }

    @Test
    void opensNothingWithoutSigningIn() {
        assertThat(mvc.get().uri("/tasks?view=all"))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/sign-in?next=");
        assertThat(mvc.get().uri("/actuator/prometheus")).hasStatus(401);
        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
    }

    @Test
    void sendsAPartOfAPageToTheDoorInsteadOfSwappingTheDoorIn() {
        assertThat(mvc.get()
                        .uri("/tasks")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/tasks?view=all"))
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/sign-in?next=%2Ftasks%3Fview%3Dall");
    }

    @Test
    void goesOnOnlyToOurOwnPages() {
        assertThat(signIn(PASSWORD, "/invoices?page=2")).hasRedirectedUrl("/invoices?page=2");
        assertThat(signIn(PASSWORD, "//evil.example")).hasRedirectedUrl("/");
        assertThat(signIn(PASSWORD, "/\\evil.example")).hasRedirectedUrl("/");
        assertThat(signIn(PASSWORD, "https://evil.example")).hasRedirectedUrl("/");
    }

    @Test
    void letsWaitAfterTooManyWrongPasswordsEvenWithTheRightOne() {
        guessWrong();

        assertThat(signIn(PASSWORD, "/"))
                .hasStatus(429)
                .headers()
                .hasHeaderSatisfying(
                        "Retry-After",
                        seconds ->
                                assertThat(Integer.parseInt(seconds.getFirst())).isPositive());
    }

    @Test
    void letsTheOwnerInOnAKnownDeviceWhateverOthersGuess() {
        var device = signIn(PASSWORD, "/").getResponse().getCookie("device");
        guessWrong();

        assertThat(signIn(PASSWORD, "/")).hasStatus(429);
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .with(from(address))
                        .cookie(device)
                        .param("email", user.email())
                        .param("password", PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void countsStrangersByTheirAddressToo() {
        for (int i = 0; i < 24; i++) {
            guess(UUID.randomUUID() + "@exemplo.gov.br", address, "198.51.100." + i);
        }

        assertThat(guess(UUID.randomUUID() + "@exemplo.gov.br", address, "198.51.100.77"))
                .as("a header that anybody can write changes nothing")
                .hasStatus(429);
    }

    @Test
    void tellsTheTrailOfRefusals() {
        signIn("wrong", "/");

        assertThat(jdbc.sql("select action from sisinfo.audit_outbox where object_id = ?")
                        .param(user.id().toString())
                        .query(String.class)
                        .list())
                .containsOnlyOnce("SIGN_IN_FAILED");
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private void guessWrong() {
        for (int i = 0; i < 8; i++) {
            signIn("wrong", "/");
        }
    }

    private MvcTestResult guess(String email, String stranger, String forwardedFor) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .with(from(stranger))
                .header("X-Forwarded-For", forwardedFor)
                .param("email", email)
                .param("password", "wrong")
                .exchange();
    }

    @Test
    void refusesAFormThatIsNotOurs() {
        assertThat(mvc.post().uri("/sign-in").param("email", user.email()).param("password", PASSWORD))
                .hasStatus(403);
    }

    @Test
    void makesThemChangeTheTemporaryPasswordFirst() {
        var signedIn = authentication(new SignedIn(CurrentUser.of(user)));

        assertThat(mvc.get().uri("/").with(signedIn)).hasStatus(302).hasRedirectedUrl("/password");
        assertThat(mvc.post()
                        .uri("/password")
                        .with(signedIn)
                        .with(csrf())
                        .param("current", PASSWORD)
                        .param("chosen", "uma frase bem longa")
                        .param("again", "uma frase bem longa"))
                .hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/").with(signedIn)).hasStatusOk().bodyText().contains("Minhas tarefas");
    }

    @Test
    void takesAPasswordExactlyAsItWasTyped() {
        var exact = "  Guarda-Chuva VERDE ção ";
        users.changePassword(user.id(), PASSWORD, exact);

        assertThat(signIn(exact.strip(), "/")).redirectedUrl().contains("wrong");
        assertThat(signIn(exact.toLowerCase(Locale.ROOT), "/")).redirectedUrl().contains("wrong");
        assertThat(signIn(exact, "/")).hasRedirectedUrl("/");
    }

    @Test
    void asksNobodyForAnotherPasswordBecauseOfItsAge() {
        users.changePassword(user.id(), PASSWORD, "uma frase bem longa");
        jdbc.sql("update sisinfo.app_user set created_at = created_at - interval '10 years',"
                        + " updated_at = updated_at - interval '10 years' where id = ?")
                .param(user.id())
                .update();

        assertThat(signIn("uma frase bem longa", "/")).hasRedirectedUrl("/");
        var now =
                authentication(new SignedIn(CurrentUser.of(users.find(user.id()).orElseThrow())));
        assertThat(mvc.get().uri("/").with(now)).hasStatusOk();
    }

    @Test
    void protectsEveryPage() {
        assertThat(mvc.get().uri("/sign-in"))
                .hasStatusOk()
                .headers()
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy.getFirst())
                                .contains("default-src 'self'")
                                .doesNotContain("unsafe"));
    }

    @Test
    void knowsMachinesByTheirTokenUntilItIsRevoked() {
        var issued = tokens.issue(user.id(), "scanner");

        assertThat(asMachine(issued.token())).hasStatus(404);
        tokens.revoke(issued.id());
        assertThat(asMachine(issued.token())).hasStatus(401);
    }

    private MvcTestResult asMachine(String token) {
        return mvc.get()
                .uri("/api/nothing-here")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult signIn(String password, String next) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .with(from(address))
                .param("email", user.email())
                .param("password", password)
                .param("next", next)
                .exchange();
    }
}
