package sisinfo.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.Papers;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** A line that breaks in the middle of an upload leaves nothing behind, and nothing in the way of the next try. */
@ServedApplication
class CutUploadTests {

    private static final String BOUNDARY = "corte";

    @LocalServerPort
    int port;

    @Value("${sisinfo.document.folder}")
    Path store;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private String token;

    @BeforeEach
    void issueAToken() {
        var scanner = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.INTERN), "frase-muito-longa");
        token = tokens.issue(scanner.id(), "scanner").token();
    }

    @Test
    void keepsNothingOfABodyThatWasCutOff() throws Exception {
        var paper = Papers.xml();
        long before = documents();
        long files = files();

        assertThat(send("application/xml", paper, paper.length / 2)).doesNotContain(" 201 ");
        assertThat(documents()).isEqualTo(before);
        assertThat(files()).isEqualTo(files);

        assertThat(send("application/xml", paper, paper.length)).contains(" 201 ");
        assertThat(documents()).isEqualTo(before + 1);
    }

    @Test
    void keepsNothingOfAFormThatWasCutOff() throws Exception {
        var form = form(Papers.xml());
        long before = documents();
        long files = files();

        assertThat(send("multipart/form-data; boundary=" + BOUNDARY, form, form.length - 30))
                .doesNotContain(" 201 ");
        assertThat(documents()).isEqualTo(before);
        assertThat(files()).isEqualTo(files);

        assertThat(send("multipart/form-data; boundary=" + BOUNDARY, form, form.length))
                .contains(" 201 ");
    }

    /** Announces the whole body, sends so much of it, hangs up, and hears what the other side has to say. */
    private String send(String type, byte[] body, int sent) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(30_000);
            var out = line.getOutputStream();
            out.write("""
                    POST /api/documents HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Authorization: Bearer %s\r
                    Content-Type: %s\r
                    Content-Length: %d\r
                    \r
                    """.formatted(token, type, body.length).getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, sent);
            out.flush();
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] form(byte[] paper) {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nota.xml\"\r\n\r\n"
                .formatted(BOUNDARY);
        return (head + new String(paper, StandardCharsets.UTF_8) + "\r\n--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private long documents() {
        return jdbc.sql("select count(*) from sisinfo.document")
                .query(Long.class)
                .single();
    }

    private long files() throws IOException {
        if (!Files.exists(store)) {
            return 0;
        }
        try (var all = Files.walk(store)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
