package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** What the web server itself gives away, and what becomes of fields nobody asked for, over real HTTP. */
@ServedApplication
class PlainHttpTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    UserView ana;

    @BeforeEach
    void addSomebody() {
        ana = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.INTERN), FIRST);
        users.changePassword(ana.id(), FIRST, CHOSEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/css/app.css", "/api/documents", "/actuator/health"})
    void echoesNoRequest(String path) throws Exception {
        var answer = spoken("TRACE " + path, "Cookie: sisinfo=segredo");

        assertThat(answer).matches("(?s)HTTP/1.1 40[135] .*").doesNotContain("segredo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/css", "/css/", "/js/", "/js/pages/", "/img/", "/webjars/", "/webjars/bootstrap/", "/.git/HEAD"
            })
    void listsNoFolder(String path) throws Exception {
        var answer = PlainBrowser.at(port).signIn(ana.email(), CHOSEN).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Não encontramos esta página").doesNotContain("ref: refs");
    }

    @Test
    void bindsNoFieldThatTheFormDoesNotHave() throws Exception {
        var browser = PlainBrowser.at(port).signIn(ana.email(), CHOSEN);

        browser.submit(
                "/profile",
                "/profile",
                Map.of(
                        "firstName", "Anna",
                        "lastName", "Prado",
                        "role", "ADMIN",
                        "email", "outra@exemplo.gov.br",
                        "id", UUID.randomUUID().toString(),
                        "active", "false",
                        "account.role", "ADMIN"));

        var after = users.find(ana.id()).orElseThrow();
        assertThat(after.fullName()).isEqualTo("Anna Prado");
        assertThat(after.role()).isEqualTo(Role.INTERN);
        assertThat(after.email()).isEqualTo(ana.email());
    }

    /** Half of it could be in the address, where a filter before us does not look, or takes the other one. */
    @Test
    void takesNoFieldOfAFormFromTheAddress() throws Exception {
        var browser = PlainBrowser.at(port);

        var answer = browser.submit(
                "/sign-in", "/sign-in?email=" + ana.email() + "&password=" + CHOSEN.replace(" ", "+"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html");
        assertThat(browser.get("/password").statusCode()).isEqualTo(302);
    }

    @Test
    void decodesAnAddressOnce() throws Exception {
        var browser = PlainBrowser.at(port).signIn(ana.email(), CHOSEN);

        for (var path : new String[] {
            "/css/..%2f..%2fapplication.properties",
            "/css/%2e%2e/%2e%2e/application.properties",
            "/css/%252e%252e%252fapplication.properties",
            "/css/..;/..;/actuator/env",
            "/css/app.css%00"
        }) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 401, 403, 404);
            assertThat(answer.body()).as(path).doesNotContain("spring.");
        }
    }

    @Test
    void letsNoOtherOriginIn() throws Exception {
        for (var method : new String[] {"OPTIONS", "GET", "POST"}) {
            var answer = spoken(
                    method + " /api/documents",
                    "Origin: https://example.org\r\nAccess-Control-Request-Method: POST\r\nContent-Length: 0");

            assertThat(answer).as(method).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("Access-Control-Allow");
        }
    }

    /** One answer: what stands after the end that the other reading sees is no request of its own. */
    @Test
    void seesOneRequestWhereTwoLengthsDisagree() throws Exception {
        try (var line = new Socket("127.0.0.1", port)) {
            line.setSoTimeout(20_000);
            line.getOutputStream().write("""
                    POST /theme HTTP/1.1\r
                    Host: localhost\r
                    Content-Length: 5\r
                    Transfer-Encoding: chunked\r
                    \r
                    0\r
                    \r
                    GET /sign-in HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));
            var answers = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1\\.1 \\d", -1)).as(answers).hasSize(2);
        }
    }

    /** What the web server refuses by itself, and what the firewall refuses, before any page of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /tasks/%00",
                "GET /tasks/%zz",
                "GET /tasks/[x",
                "GET /tasks/{x}",
                "GET /tasks/x;y",
                "GET /%74asks",
                "G<T /tasks",
                "GET //tasks",
                "GET /tasks/%0a",
                "POST /theme?back=/"
            })
    void answersInWordsAndWithOurHeadersToWhatIsNoRequest(String what) throws Exception {
        var answer = spoken(what, "Content-Length: 0");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"pt-BR\"", "Não entendemos o pedido", "X-Content-Type-Options: nosniff")
                .contains("Content-Security-Policy: default-src 'self'", "X-Frame-Options: DENY", "no-store")
                .doesNotContain("Tomcat", "HTTP Status", "Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{x}", "/${7*7}", "/{{x}}", "/ç", "/a b", "/\u202e", "/<script>", "/a|b"})
    void goesBackToOddAddressesAsTheyAre(String back) throws Exception {
        var browser = PlainBrowser.at(port);

        var answer = browser.submit("/sign-in", "/theme", Map.of("theme", "dark", "back", back));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).matches("/[!-~]*").doesNotContain("{", "<", "|"));

        browser.signIn(ana.email(), CHOSEN);
        assertThat(browser.get("/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8))
                        .headers()
                        .firstValue("Location"))
                .isEqualTo(answer.headers().firstValue("Location"));
    }

    /** Forms come by POST alone; of other methods nobody takes a body apart. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void takesNoFormApartThatComesOtherwise(String method) throws Exception {
        var answer = spoken(
                method + " /sign-in", "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5", "x=%zz");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Algo falhou do nosso lado");
    }

    private String spoken(String what, String header) throws IOException {
        return spoken(what, header, "");
    }

    private String spoken(String what, String header, String body) throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            line.setSoTimeout(20_000);
            line.getOutputStream()
                    .write((what + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
