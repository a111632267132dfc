package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sisinfo.Papers;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Bodies that begin and never end, or are larger than anybody may send: over real sockets, as somebody would do it. */
@ServedApplication
class UnendingBodiesTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=limite";
    private static final String BEGUN =
            "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nota.xml\"\r\n\r\n<nfe";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    private final List<Socket> lines = new ArrayList<>();
    private UserView ana;

    @BeforeEach
    void addSomebody() {
        ana = person(Role.INTERN);
    }

    @AfterEach
    void hangUp() throws IOException {
        for (var line : lines) {
            line.close();
        }
    }

    @Test
    void ofStrangersKeepNobodyFromSending() throws Exception {
        var browser = PlainBrowser.at(port).signIn(ana.email(), CHOSEN);
        for (int i = 0; i < 24; i++) {
            begin("POST /documents", FILES, MEGABYTE, BEGUN);
            begin("POST /api/documents", FILES, MEGABYTE, BEGUN);
        }

        assertThat(browser.upload("nota.xml", Papers.xml()).body()).contains("Recebido");
    }

    @Test
    void ofOnePersonKeepNobodyElseFromSending() throws Exception {
        var token = tokens.issue(person(Role.INTERN).id(), "scanner").token();
        var browser = PlainBrowser.at(port).signIn(ana.email(), CHOSEN);
        for (int i = 0; i < 24; i++) {
            begin("POST /api/documents", "application/xml\r\nAuthorization: Bearer " + token, MEGABYTE, "<nfe");
        }

        assertThat(browser.upload("nota.xml", Papers.xml()).body()).contains("Recebido");
    }

    @Test
    void ofSignInsKeepNobodyFromPages() throws Exception {
        for (int i = 0; i < 210; i++) {
            begin("POST /sign-in", FORM, 100, "email=");
        }

        var begun = System.nanoTime();
        assertThat(PlainBrowser.at(port).get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("less than a silent line is waited for")
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void ofStrangersAreRefusedUnread() throws Exception {
        assertThat(answer(begin("POST /documents", FILES, 60 * MEGABYTE, BEGUN)))
                .startsWith("HTTP/1.1 302");
        assertThat(answer(begin("POST /sign-in", FILES, 60 * MEGABYTE, BEGUN))).startsWith("HTTP/1.1 415");
        assertThat(answer(begin("POST /theme", FORM, 60 * MEGABYTE, "theme="))).startsWith("HTTP/1.1 413");
        assertThat(answer(begin("POST /nothing-here", FORM, 60 * MEGABYTE, "a=")))
                .startsWith("HTTP/1.1 302");
        assertThat(answer(begin("POST /api/documents", "application/xml", 300 * MEGABYTE, "<nfe")))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void thatAreTooLargeAreRefusedUnread() throws Exception {
        var bearer =
                "\r\nAuthorization: Bearer " + tokens.issue(ana.id(), "scanner").token();

        assertThat(answer(begin("POST /api/documents", "application/xml" + bearer, 300 * MEGABYTE, "<nfe")))
                .startsWith("HTTP/1.1 413");
        assertThat(answer(begin("POST /api/documents", FILES + bearer, 300 * MEGABYTE, BEGUN)))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void ofWhoMayNotSendAreRefusedUnread() throws Exception {
        var bearer = "\r\nAuthorization: Bearer "
                + tokens.issue(person(Role.REQUESTER).id(), "scanner").token();

        assertThat(answer(begin("POST /api/documents", "application/xml" + bearer, MEGABYTE, "<nfe")))
                .startsWith("HTTP/1.1 403");
    }

    /** Without a length nobody can look before: it is counted while it comes. */
    @Test
    void withoutALengthAreCounted() throws Exception {
        var line = open();
        line.getOutputStream().write("""
                POST /sign-in HTTP/1.1\r
                Host: localhost\r
                Content-Type: %s\r
                Transfer-Encoding: chunked\r
                \r
                """.formatted(FORM).getBytes(StandardCharsets.US_ASCII));
        var piece = ("4000\r\n" + "a".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 8; i++) {
            line.getOutputStream().write(piece);
        }
        line.getOutputStream().flush();

        assertThat(answer(line)).startsWith("HTTP/1.1 4");
    }

    private UserView person(Role role) {
        var added = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), FIRST);
        users.changePassword(added.id(), FIRST, CHOSEN);
        return users.find(added.id()).orElseThrow();
    }

    private Socket begin(String what, String type, long length, String begun) throws IOException {
        var line = open();
        line.getOutputStream().write("""
                %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(what, type, length, begun).getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        return line;
    }

    private Socket open() throws IOException {
        var line = new Socket("127.0.0.1", port);
        line.setSoTimeout(5_000);
        lines.add(line);
        return line;
    }

    /** The first line, while the body is still awaited. */
    private static String answer(Socket line) throws IOException {
        return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
}
