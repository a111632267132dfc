package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** Asking too often, and what operators see. */
@RunningApplication
class LimitPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    SignedIn signedIn;

    @BeforeEach
    void addSomebody() {
        var user = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.ADMIN), "temporaria-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(user.id())
                .update();
        signedIn = new SignedIn(new CurrentUser(user.id(), user.email(), "Ana Prado", Role.ADMIN, false));
    }

    @Test
    void turnsOnePersonAwayWhoAsksForTooManyReadings() {
        // More than the limit: on a slow machine some of it comes back while we ask.
        assertThat(Stream.generate(this::ask)
                        .limit(120)
                        .filter(it -> it.getResponse().getStatus() == 429)
                        .findFirst())
                .hasValueSatisfying(it -> assertThat(it).headers().containsHeader("Retry-After"));

        addSomebody();
        assertThat(ask().getResponse().getStatus()).isNotEqualTo(429);
    }

    @Test
    void makesOnlySoManyCopiesOfWhatIsKeptAboutSomebody() {
        assertThat(copy()).hasStatusOk();

        assertThat(Stream.generate(this::copy)
                        .limit(60)
                        .filter(it -> it.getResponse().getStatus() != 200)
                        .findFirst())
                .hasValueSatisfying(
                        it -> assertThat(it).hasStatus(429).headers().containsHeader("Retry-After"));
    }

    @Test
    void letsWhoeverForgotAPasswordWaitWithoutTellingWhetherThereIsAnAccount() {
        for (var email : new String[] {signedIn.getPrincipal().email(), UUID.randomUUID() + "@exemplo.gov.br"}) {
            var from = "2001:db8::" + Integer.toHexString(email.hashCode() & 0xffff);
            for (int i = 0; i < 5; i++) {
                assertThat(forgot(email, from)).hasStatusOk().bodyText().contains("Se esse e-mail tem acesso");
            }
            assertThat(forgot(email, from))
                    .hasStatus(429)
                    .headers()
                    .hasHeaderSatisfying(
                            "Retry-After",
                            seconds -> assertThat(Integer.parseInt(seconds.getFirst()))
                                    .isBetween(1, 720));
        }
    }

    @Test
    void turnsOneAddressAwayThatAsksForEverybodysPassword() {
        var from = "2001:db8:1::" + Integer.toHexString(signedIn.hashCode() & 0xffff);
        for (int i = 0; i < 31; i++) {
            forgot(UUID.randomUUID() + "@exemplo.gov.br", from);
        }

        assertThat(forgot(UUID.randomUUID() + "@exemplo.gov.br", from))
                .hasStatus(429)
                .headers()
                .containsHeader("Retry-After");
    }

    @Test
    void showsHowThePartsAre() {
        assertThat(mvc.get().uri("/admin/operations").with(authentication(signedIn)))
                .hasStatusOk()
                .bodyText()
                .contains("Memória compartilhada (Redis)", "Bem", "Antivírus", "Desligado")
                .contains("Pessoas ativas", "Números do mês");
    }

    private MvcTestResult copy() {
        return mvc.get()
                .uri("/profile/copy.json")
                .with(authentication(signedIn))
                .exchange();
    }

    private MvcTestResult forgot(String email, String from) {
        return mvc.post()
                .uri("/recovery")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("email", email)
                .exchange();
    }

    private MvcTestResult ask() {
        return mvc.post()
                .uri("/documents/00000000-0000-4000-8000-000000000000/review-without-ai")
                .with(authentication(signedIn))
                .with(csrf())
                .exchange();
    }
}
