package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** Every address of {@link PermittedPages} over real HTTP, found or not: what its answer tells the browser to do. */
@ServedApplication
class PageHeadersTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    PlainBrowser admin;

    @BeforeEach
    void signInAsAdministrator() throws Exception {
        var email = UUID.randomUUID() + "@exemplo.gov.br";
        var added = users.add(new NewUser(email, "Ana", "Prado", Role.ADMIN), FIRST);
        users.changePassword(added.id(), FIRST, CHOSEN);
        admin = new PlainBrowser(port, "https", "192.0.2.1").signIn(email, CHOSEN);
    }

    @Test
    void protectsEveryPage() throws Exception {
        int seen = 0;
        for (var page : PermittedPages.ALL) {
            if (page.method().equals("GET")) {
                var answer = admin.head(page.example());
                assertThat(answer.statusCode()).as(page.path()).isLessThan(500);
                protects(page.path(), answer.headers());
                seen++;
            }
        }

        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void protectsStrangersMachinesAndWhatIsNotThere() throws Exception {
        for (var path : new String[] {"/sign-in", "/nothing-here", "/actuator/health", "/api/nothing-here"}) {
            protects(
                    path,
                    new PlainBrowser(port, "https", "192.0.2.1").head(path).headers());
        }
    }

    @Test
    void leavesPlainBrowsersTheirProtocol() throws Exception {
        assertThat(PlainBrowser.at(port).head("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void offersTheWayOutOnEveryPage() throws Exception {
        int seen = 0;
        for (var page : PermittedPages.ALL) {
            if (page.method().equals("GET")
                    && page.path().matches("[a-z/-]+")
                    && !page.path().endsWith("/events")) {
                var body = admin.get(page.path()).body();
                if (body.contains("<html")) {
                    assertThat(body).as(page.path()).contains("action=\"/sign-out\"");
                    seen++;
                }
            }
        }

        assertThat(seen).isGreaterThan(20);
    }

    private static void protects(String page, HttpHeaders headers) {
        says(page, headers, "Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        says(page, headers, "X-Content-Type-Options", "nosniff");
        says(page, headers, "X-Frame-Options", "DENY");
        says(page, headers, "Referrer-Policy", "same-origin");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .as("policy of %s", page)
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "*"));
        if (!page.startsWith("/css/")) {
            assertThat(headers.firstValue("Cache-Control"))
                    .as("what browsers may keep of %s", page)
                    .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        }
        if (headers.firstValue("Location").isEmpty()
                && !headers.firstValue("Content-Length").equals(Optional.of("0"))) {
            assertThat(headers.firstValue("Content-Type"))
                    .as("type of %s", page)
                    .hasValueSatisfying(it -> assertThat(it)
                            .matches("[a-z]+/[a-z0-9.+-]+(;\\s?charset=(?i:UTF-8))?")
                            .matches("(?!text/).*|text/event-stream|.*(?i:charset=UTF-8)"));
        }
    }

    private static void says(String page, HttpHeaders headers, String name, String value) {
        assertThat(headers.allValues(name)).as("%s of %s", name, page).containsExactly(value);
    }
}
