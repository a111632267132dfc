package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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

/** What our cookies say of themselves to a real browser, with TLS before us and without. */
@ServedApplication
class CookieTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    private final String email = UUID.randomUUID() + "@exemplo.gov.br";

    @BeforeEach
    void addSomebody() {
        var added = users.add(new NewUser(email, "Ana", "Prado", Role.TECHNICIAN), FIRST);
        users.changePassword(added.id(), FIRST, CHOSEN);
    }

    @Test
    void bindsEveryCookieToThisHostBehindTls() throws Exception {
        var written = cookiesOver("https");

        assertThat(written).containsOnlyKeys("__Host-sisinfo", "__Host-device", "__Host-theme");
        assertThat(written.values())
                .allSatisfy(line -> assertThat(parts(line))
                        .contains("Secure", "Path=/")
                        .noneMatch(part -> part.startsWith("Domain")));
        assertThat(parts(written.get("__Host-sisinfo"))).contains("HttpOnly", "SameSite=Lax");
        assertThat(parts(written.get("__Host-device"))).contains("HttpOnly", "SameSite=Strict");
        assertThat(parts(written.get("__Host-theme"))).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void signsInWithoutTlsOnOnesOwnMachineToo() throws Exception {
        var written = cookiesOver("http");

        assertThat(written).containsOnlyKeys("sisinfo", "device", "theme");
        assertThat(written.values())
                .allSatisfy(line ->
                        assertThat(parts(line)).contains("HttpOnly", "Path=/").doesNotContain("Secure"));
        assertThat(parts(written.get("sisinfo"))).contains("SameSite=Lax");
    }

    /** A name without the prefix can be planted by whoever speaks plain HTTP in our name. */
    @Test
    void takesNoPlainCookieBehindTls() throws Exception {
        var plain = PlainBrowser.at(port).signIn(email, CHOSEN);
        assertThat(plain.get("/password").statusCode()).isEqualTo(200);

        var planted = new PlainBrowser(port, "https", "192.0.2.1").with(plain);
        assertThat(planted.get("/password").statusCode()).isEqualTo(302);
    }

    /** The only one that a script writes: how wide the menu is. */
    @Test
    void readsTheCookieOfAScriptUnderItsPrefixOnlyBehindTls() throws Exception {
        assertThat(signInPage("https", "__Host-rail=small")).contains("data-rail=\"small\"");
        assertThat(signInPage("https", "rail=small")).contains("data-rail=\"wide\"");
        assertThat(signInPage("http", "rail=small")).contains("data-rail=\"small\"");
    }

    private String signInPage(String scheme, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .header("X-Forwarded-Proto", scheme)
                .header("Cookie", cookie)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private Map<String, String> cookiesOver(String scheme) throws Exception {
        var browser = new PlainBrowser(port, scheme, "192.0.2.1").signIn(email, CHOSEN);
        assertThat(browser.submit("/password", "/theme", Map.of("theme", "dark"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/password").body()).contains("data-theme=\"dark\"");
        return browser.written();
    }

    private static List<String> parts(String line) {
        return List.of(line.split("; "));
    }
}
