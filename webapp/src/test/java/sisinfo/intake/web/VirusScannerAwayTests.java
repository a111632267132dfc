package sisinfo.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.Papers;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** A virus scanner is configured, and nobody is there: no door takes a file, and all say so. */
@RunningApplication
@TestPropertySource(properties = "sisinfo.document.clamd.address=127.0.0.1:1")
@DirtiesContext
class VirusScannerAwayTests {

    private static final String WORDS = "O antivírus não está respondendo, por isso o arquivo não foi recebido.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    UserView admin;
    long before;

    @BeforeEach
    void addSomebody() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.ADMIN), "frase-muito-longa");
        users.changePassword(added.id(), "frase-muito-longa", "outra frase bem longa");
        admin = users.find(added.id()).orElseThrow();
        before = documents();
    }

    @Test
    void tellsMachinesToComeBack() {
        assertThat(mvc.post()
                        .uri("/api/documents")
                        .header(
                                "Authorization",
                                "Bearer " + tokens.issue(admin.id(), "scanner").token())
                        .contentType("application/xml")
                        .content(Papers.xml()))
                .hasStatus(503)
                .hasHeader("Retry-After", "60")
                .bodyText()
                .contains("\"try-again\"", WORDS);
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void tellsPeopleToSendItAgain() {
        assertThat(mvc.post()
                        .uri("/documents")
                        .multipart()
                        .file(new MockMultipartFile("file", "nota.xml", null, Papers.xml()))
                        .with(authentication(new SignedIn(CurrentUser.of(admin))))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("upload-bad", WORDS);
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void isSeenByAdministrators() {
        assertThat(mvc.get().uri("/admin/operations").with(authentication(new SignedIn(CurrentUser.of(admin)))))
                .hasStatusOk()
                .bodyText()
                .containsPattern("data-condition=\"AWAY\"[^\\n]*Antivírus");
    }

    private long documents() {
        return jdbc.sql("select count(*) from sisinfo.document")
                .query(Long.class)
                .single();
    }
}
