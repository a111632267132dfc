package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Who tries what is not theirs is taken down, once for each try and not without end. */
@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class RefusalTests {

    private static final String REVIEW = "/reviews/00000000-0000-4000-8000-000000000000/confirmation";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    UserView intern;

    @BeforeEach
    void addSomebody() {
        intern = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.INTERN),
                "temporaria-muito-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(intern.id())
                .update();
    }

    @Test
    void notesWhichPermissionWasMissing(CapturedOutput output) {
        decide();

        assertThat(noted()).singleElement().asString().contains("REVIEW_DECIDE");
        assertThat(output)
                .contains("Refused: user " + intern.id() + " needs REVIEW_DECIDE")
                .doesNotContain(intern.email());
    }

    @Test
    void notesWhoKnocksAtTheAdministrators() {
        assertThat(mvc.get().uri("/admin/users").with(authentication(signedIn())))
                .hasStatus(403);

        assertThat(noted()).singleElement().asString().contains("ADMIN");
    }

    @Test
    void notesMachinesToo() {
        assertThat(mvc.get().uri("/actuator/prometheus").header("Authorization", "Bearer " + monitor(intern.id())))
                .hasStatus(403);

        assertThat(noted()).hasSize(1);
    }

    @Test
    void doesNotFillTheTrail() {
        for (int i = 0; i < 50; i++) {
            decide();
        }

        assertThat(noted()).hasSizeBetween(20, 22);
    }

    @Test
    void takesAFormThatIsNotOursForNobodysTrying() {
        assertThat(mvc.post().uri(REVIEW).with(authentication(signedIn()))).hasStatus(403);

        assertThat(noted()).isEmpty();
    }

    private void decide() {
        assertThat(mvc.post().uri(REVIEW).with(authentication(signedIn())).with(csrf()))
                .hasStatus(403);
    }

    private SignedIn signedIn() {
        return new SignedIn(new CurrentUser(intern.id(), intern.email(), "Ana Prado", Role.INTERN, false));
    }

    private List<String> noted() {
        return jdbc.sql("select changes::text from sisinfo.audit_outbox where action = 'ACCESS_REFUSED'"
                        + " and actor_id = ?")
                .param(intern.id())
                .query(String.class)
                .list();
    }

    /** A token from when its owner still might. */
    private String monitor(UUID owner) {
        var issued = tokens.issue(owner, "monitor");
        jdbc.sql("update sisinfo.api_token set scope = 'READ_STATE' where id = ?")
                .param(issued.id())
                .update();
        return issued.token();
    }
}
