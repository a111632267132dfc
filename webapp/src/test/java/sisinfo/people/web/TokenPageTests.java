package sisinfo.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static sisinfo.web.PasswordJustShown.passwordJustShown;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Tokens for scanners: issued once, limited in what and until when, and revoked. */
@RunningApplication
class TokenPageTests {

    private static final Pattern TOKEN = Pattern.compile("sis_[\\w-]{43}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private UserView ana;
    private UserView rui;

    @BeforeEach
    void addPeople() {
        ana = somebody(Role.INTERN);
        rui = somebody(Role.ADMIN);
    }

    @Test
    void showsATokenOnceAndKeepsItsHashAlone() throws Exception {
        var token = issued(ana, "Scanner da recepção", "SEND_DOCUMENTS", "30");

        assertThat(mvc.get().uri("/tokens").with(as(ana)))
                .hasStatusOk()
                .bodyText()
                .contains("Scanner da recepção", "Enviar documentos", "vale até", "nunca")
                .doesNotContain(token);
        assertThat(jdbc.sql("select to_jsonb(t)::text from sisinfo.api_token t where user_id = ?")
                        .param(ana.id())
                        .query(String.class)
                        .single())
                .doesNotContain(token)
                .contains("SEND_DOCUMENTS");
        assertThat(jdbc.sql("select changes::text from sisinfo.audit_outbox"
                                + " where action = 'TOKEN_ISSUED' and actor_id = ?")
                        .param(ana.id())
                        .query(String.class)
                        .single())
                .contains("recepção", "SEND_DOCUMENTS", "expiresAt")
                .doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from sisinfo.mail where recipient = ?")
                        .param(ana.email())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void opensOnlyWhatItIsForAndOnlyForAsLongAsItLasts() throws Exception {
        var scanner = issued(ana, "Scanner", "SEND_DOCUMENTS", "30");
        var monitor = issued(rui, "Monitor", "READ_STATE", "30");

        assertThat(machine("/api/nothing-here", scanner)).hasStatus(404);
        assertThat(machine("/actuator/prometheus", scanner)).hasStatus(401);
        assertThat(machine("/actuator/prometheus", monitor)).hasStatusOk();
        assertThat(machine("/api/nothing-here", monitor)).hasStatus(401);

        jdbc.sql("update sisinfo.api_token set expires_at = now() - interval '1 second' where user_id = ?")
                .param(ana.id())
                .update();
        assertThat(machine("/api/nothing-here", scanner)).hasStatus(401);
        assertThat(mvc.get().uri("/tokens").with(as(ana))).bodyText().contains("venceu");
    }

    @Test
    void asksForThePasswordAndRefusesWhatNobodyMayHave() {
        assertThat(mvc.post().uri("/tokens").with(as(ana)).with(csrf()).param("label", "Scanner"))
                .bodyText()
                .contains("again.password")
                .doesNotContainPattern(TOKEN);
        assertThat(issue(ana, "Monitor", "READ_STATE", "30")).bodyText().contains("Seu papel não permite");
        assertThat(issue(ana, " ", "SEND_DOCUMENTS", "30")).bodyText().contains("Diga que máquina");
        assertThat(issue(ana, "x".repeat(101), "SEND_DOCUMENTS", "30"))
                .bodyText()
                .contains("Diga que máquina");
        assertThat(issue(ana, "Scanner", "SEND_DOCUMENTS", "36500")).bodyText().contains("Escolha por quanto tempo");
        assertThat(mvc.get().uri("/tokens").with(as(somebody(Role.REQUESTER)))).hasStatus(403);
    }

    @Test
    void isRevokedByItsOwnerAndByAdministratorsAlone() throws Exception {
        var token = issued(ana, "Scanner", "SEND_DOCUMENTS", "30");
        var id = jdbc.sql("select id from sisinfo.api_token where user_id = ?")
                .param(ana.id())
                .query(UUID.class)
                .single();

        assertThat(mvc.post()
                        .uri("/tokens/" + id + "/revocation")
                        .with(as(somebody(Role.TECHNICIAN)))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(machine("/api/nothing-here", token)).hasStatus(404);

        assertThat(mvc.get().uri("/admin/tokens").with(as(rui))).bodyText().contains("Ana Prado", "Scanner");
        assertThat(mvc.post()
                        .uri("/admin/tokens/" + id + "/revocation")
                        .with(as(rui))
                        .with(csrf()))
                .hasRedirectedUrl("/admin/tokens");
        assertThat(machine("/api/nothing-here", token)).hasStatus(401);
    }

    private String issued(UserView person, String label, String scope, String days) throws Exception {
        var token =
                TOKEN.matcher(issue(person, label, scope, days).getResponse().getContentAsString());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private MvcTestResult issue(UserView person, String label, String scope, String days) {
        return mvc.post()
                .uri("/tokens")
                .with(as(person))
                .with(csrf())
                .with(passwordJustShown(sessions))
                .param("label", label)
                .param("scope", scope)
                .param("days", days)
                .exchange();
    }

    private MvcTestResult machine(String path, String token) {
        return mvc.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private UserView somebody(Role role) {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), "frase-muito-longa");
        users.changePassword(added.id(), "frase-muito-longa", "outra frase bem longa");
        return users.find(added.id()).orElseThrow();
    }

    private static RequestPostProcessor as(UserView user) {
        return authentication(new SignedIn(CurrentUser.of(user)));
    }
}
