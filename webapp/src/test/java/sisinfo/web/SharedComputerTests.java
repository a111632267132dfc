package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** What the next person finds at a computer that several use. */
@ServedApplication
class SharedComputerTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    UserView ana;

    @BeforeEach
    void addSomebody() {
        ana = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN), FIRST);
        users.changePassword(ana.id(), FIRST, CHOSEN);
    }

    @Test
    void leavesNoPictureOfADocumentInTheBrowser() throws Exception {
        var address = send(picture()) + "/pages/1";

        var answer = browser("https").signIn(ana.email(), CHOSEN).head(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void tellsTheBrowserToForgetUsAtTheWayOut() throws Exception {
        var left = browser("https").signIn(ana.email(), CHOSEN).submit("/password", "/sign-out", Map.of());

        assertThat(left.headers().firstValue("Location")).hasValue("/sign-in?out");
        assertThat(left.headers().allValues("Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
    }

    /** Browsers believe it over TLS only, and say so in their console otherwise. */
    @Test
    void saysNothingOfItWithoutTls() throws Exception {
        var left = browser("http").signIn(ana.email(), CHOSEN).submit("/password", "/sign-out", Map.of());

        assertThat(left.headers().firstValue("Location")).hasValue("/sign-in?out");
        assertThat(left.headers().firstValue("Clear-Site-Data")).isEmpty();
    }

    private PlainBrowser browser(String scheme) {
        return new PlainBrowser(port, scheme, "192.0.2.1");
    }

    /** Where the document is then. */
    private String send(byte[] paper) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/documents"))
                .header(
                        "Authorization",
                        "Bearer " + tokens.issue(ana.id(), "scanner").token())
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(paper))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        for (int i = 0; i < 40; i++) {
            var random = ThreadLocalRandom.current();
            pen.setColor(new Color(random.nextInt(0xffffff)));
            pen.fillRect(random.nextInt(300), random.nextInt(400), 60, 40);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
