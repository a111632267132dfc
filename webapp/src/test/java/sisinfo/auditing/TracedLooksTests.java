package sisinfo.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static sisinfo.web.PasswordJustShown.passwordJustShown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.Papers;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** What only looks, or fails, leaves a trace too. */
@RunningApplication
class TracedLooksTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Users users;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private UserView rui;

    @BeforeEach
    void addRui() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Rui", "Castro", Role.ADMIN), "frase-muito-longa");
        users.changePassword(added.id(), "frase-muito-longa", "outra frase bem longa");
        rui = users.find(added.id()).orElseThrow();
    }

    @Test
    void tellsWhoLookedAtADocumentOnceAnHour() throws Exception {
        var file = Files.write(folder.resolve("nota.xml"), Papers.xml());
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, null));
        var id = ((Received.Accepted) received).documentId();

        for (int i = 0; i < 3; i++) {
            open("/documents/%s/xml".formatted(id));
            open("/documents/%s/pages/1".formatted(id));
        }

        assertThat(noted("DOCUMENT_VIEWED", id)).isEqualTo(1);
    }

    @Test
    void tellsWhoReadALetter() {
        var mail = jdbc.sql("select id from sisinfo.mail where recipient = ? limit 1")
                .param(rui.email())
                .query(UUID.class)
                .optional()
                .orElseGet(this::aLetter);

        open("/admin/mails/" + mail);

        assertThat(noted("MAIL_READ", mail)).isEqualTo(1);
    }

    @Test
    void tellsOfAWrongCurrentPassword() {
        assertThat(users.changePassword(rui.id(), "nada disso aqui", "mais uma frase longa"))
                .isPresent();

        assertThat(jdbc.sql("select count(*) from sisinfo.audit_outbox where action = 'PASSWORD_WRONG_AGAIN'"
                                + " and object_id = ?")
                        .param(rui.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private UUID aLetter() {
        users.changePassword(rui.id(), "outra frase bem longa", "mais uma frase bem longa");
        return jdbc.sql("select id from sisinfo.mail where recipient = ? limit 1")
                .param(rui.email())
                .query(UUID.class)
                .single();
    }

    private void open(String path) {
        mvc.get()
                .uri(path)
                .with(passwordJustShown(sessions))
                .with(authentication(new SignedIn(CurrentUser.of(rui))))
                .exchange();
    }

    private int noted(String action, UUID object) {
        return jdbc.sql("select count(*) from sisinfo.audit_outbox where action = ? and object_id = ? and actor_id = ?")
                .params(action, object.toString(), rui.id())
                .query(Integer.class)
                .single();
    }
}
