package sisinfo.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** Which addresses ask a session that has shown no password lately for it. */
@RunningApplication
class PasswordAgainPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asksBeforeWhatWhoeverFindsAnOpenSessionMustNotDo() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.ADMIN),
                "temporaria-muito-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(added.id())
                .update();
        var admin = authentication(
                new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow())));

        var asking = PermittedPages.ALL.stream()
                .filter(page -> page.from() != null && !page.path().endsWith("/events"))
                .filter(page -> asks(mvc.method(HttpMethod.valueOf(page.method()))
                        .uri(page.example())
                        .with(csrf())
                        .with(admin)))
                .map(page -> page.method() + " " + page.path())
                .collect(toCollection(TreeSet::new));

        assertThat(asking)
                .isEqualTo(Set.of(
                        "GET /password/again",
                        "POST /password/again",
                        "GET /profile/second-factor",
                        "POST /profile/second-factor",
                        "POST /profile/second-factor/removal",
                        "POST /tokens",
                        "POST /sessions/others/end",
                        "POST /sessions/{id}/end",
                        "POST /admin/users",
                        "POST /admin/users/{id}/invitation",
                        "GET /admin/mails/{id}",
                        "POST /admin/privacy/people/{id}/erasure",
                        "POST /admin/users/sessions/end",
                        "POST /admin/users/{id}/role",
                        "POST /admin/users/{id}/email",
                        "POST /admin/users/{id}/second-factor/removal"));
    }

    private static boolean asks(MockMvcTester.MockMvcRequestBuilder request) {
        return new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .contains("name=\"again.password\"");
    }
}
