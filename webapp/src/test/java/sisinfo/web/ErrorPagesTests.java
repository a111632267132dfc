package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.RequestDispatcher;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

@RunningApplication
class ErrorPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Test
    void leavesAnUnknownAddressToTheErrorPage() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN),
                "temporaria-longa");
        users.changePassword(added.id(), "temporaria-longa", "uma frase bem longa");
        var signedIn = new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow()));

        assertThat(mvc.get().uri("/nothing-here").with(authentication(signedIn)))
                .hasStatus(404)
                .bodyText()
                .isEmpty();
    }

    @Test
    void saysItInWordsToPeople() {
        assertThat(error(404, "/nothing-here"))
                .hasStatus(404)
                .bodyText()
                .contains("<html", "Não encontramos", "Ir para o início");
        assertThat(error(500, "/tasks")).hasStatus(500).bodyText().contains("<html");
    }

    @Test
    void tellsMachinesTheProblem() {
        assertThat(error(404, "/api/nothing-here"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("\"status\":404");
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(error(429, "/tasks")).hasStatus(429).hasHeader("Retry-After", "60");
        assertThat(error(503, "/tasks")).hasStatus(503).hasHeader("Retry-After", "30");
        assertThat(error(500, "/tasks")).doesNotContainHeader("Retry-After");
    }

    @Test
    void hasWordsForEveryStatus() {
        for (int status : new int[] {400, 401, 403, 404, 405, 413, 429, 500, 503}) {
            assertThat(error(status, "/tasks")).hasStatus(status).bodyText().contains(">" + status + "<");
        }
    }

    private MvcTestResult error(int status, String path) {
        return mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                .exchange();
    }
}
