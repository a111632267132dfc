package sisinfo.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Forms whose session ended while somebody filled them in. */
@RunningApplication
class StaleFormTests {

    private static final String REVIEW = "/reviews/00000000-0000-4000-8000-000000000000";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asksWhoSendsAPartOfAPageToSignIn() {
        assertThat(mvc.post()
                        .uri(REVIEW + "/draft")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost" + REVIEW)
                        .param("_csrf", "of a session that is over"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?next=" + REVIEW.replace("/", "%2F"))
                .bodyText()
                .doesNotContain("Sem permissão");
    }

    @Test
    void asksWhoSendsAWholeFormToSignIn() {
        assertThat(mvc.post().uri(REVIEW + "/confirmation").param("_csrf", "of a session that is over"))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void saysThatTheFormIsOldToWhoHasSignedInAgain() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN),
                "temporaria-muito-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(added.id())
                .update();

        assertThat(mvc.post()
                        .uri(REVIEW + "/draft")
                        .with(authentication(new SignedIn(
                                CurrentUser.of(users.find(added.id()).orElseThrow()))))
                        .header("HX-Request", "true")
                        .param("_csrf", "of a session that is over"))
                .hasStatus(403)
                .hasHeader("X-Form", "stale");
    }

    @Test
    void refusesForgedFormsThatNeedNobodySignedIn() {
        assertThat(mvc.post().uri("/recovery").param("email", "ana@exemplo.gov.br"))
                .hasStatus(403);
    }
}
