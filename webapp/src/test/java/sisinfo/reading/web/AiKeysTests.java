package sisinfo.reading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.reading.keys.AiKey;
import sisinfo.reading.keys.KeyPool;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

@RunningApplication
class AiKeysTests {

    private static final AiKey ALFA = new AiKey("alfa", "AQ.alfa-key-0001-x7Zk");
    private static final AiKey BETA = new AiKey("beta", "AQ.beta-key-0001-q9Lm");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    KeyPool pool;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("update sisinfo.ai_key set dead = false, dead_because = null, calls = 0, failures = 0")
                .update();
        jdbc.sql("update sisinfo.ai_project set parked_until = null").update();
    }

    @Test
    void tellsOfEveryKeyWithoutShowingIt() {
        pool.succeeded(ALFA);

        assertThat(mvc.get().uri("/admin/ai-keys").with(signedIn(Role.ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("AQ.…x7Zk", "AQ.…b3Yt", "AQ.…q9Lm", "Pronta", "hoje às", "nunca")
                .doesNotContain("key-0001", "key-0002", "Usar de novo");
    }

    @Test
    void saysWhenTheQuotaComesBackInSaoPaulo() {
        pool.usedUpForToday(BETA, "GenerateRequestsPerDayPerProjectPerModel-FreeTier");

        String midnight = java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")
                .format(LocalDate.now(ZoneId.of("America/Los_Angeles"))
                        .plusDays(1)
                        .atStartOfDay(ZoneId.of("America/Los_Angeles"))
                        .withZoneSameInstant(ZoneId.of("America/Sao_Paulo")));
        assertThat(mvc.get().uri("/admin/ai-keys").with(signedIn(Role.ADMIN)))
                .bodyText()
                .contains("Descansa até", midnight + " (cota do dia)");
    }

    @Test
    void takesARefusedKeyBackOnlyWhenToldTo() {
        var admin = signedIn(Role.ADMIN);
        pool.refused(ALFA, "API_KEY_INVALID");

        assertThat(mvc.get().uri("/admin/ai-keys").with(admin))
                .bodyText()
                .contains("Recusada: o provedor não conhece esta chave", "Usar de novo");
        assertThat(mvc.post().uri("/admin/ai-keys/revival").with(admin).param("key", "AQ.…x7Zk"))
                .as("without the page's token")
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/ai-keys/revival")
                        .with(admin)
                        .with(csrf())
                        .param("key", "AQ.…x7Zk"))
                .hasRedirectedUrl("/admin/ai-keys");
        assertThat(mvc.get().uri("/admin/ai-keys").with(admin)).bodyText().doesNotContain("Recusada");
        assertThat(pool.keyOf("alfa")).contains(ALFA);
    }

    @Test
    void isForAdministratorsOnly() {
        pool.refused(ALFA, "API_KEY_INVALID");
        var technician = signedIn(Role.TECHNICIAN);

        assertThat(mvc.get().uri("/admin/ai-keys").with(technician)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/ai-keys/revival")
                        .with(technician)
                        .with(csrf())
                        .param("key", "AQ.…x7Zk"))
                .hasStatus(403);
        assertThat(pool.views()).anyMatch(key -> key.dead());
        assertThat(mvc.get().uri("/").with(technician)).bodyText().doesNotContain("/admin/");
        assertThat(mvc.get().uri("/").with(signedIn(Role.ADMIN))).bodyText().contains("/admin/ai-keys");
    }

    @Test
    void saysHowToBringKeysWhenThereAreNone() {
        jdbc.sql("update sisinfo.ai_key set configured = false").update();
        try {
            assertThat(mvc.get().uri("/admin/ai-keys").with(signedIn(Role.ADMIN)))
                    .bodyText()
                    .contains("Nenhuma chave configurada", "sisinfo.reading.ai.keys.PROJETO=CHAVE1,CHAVE2");
        } finally {
            jdbc.sql("update sisinfo.ai_key set configured = true").update();
        }
    }

    private RequestPostProcessor signedIn(Role role) {
        var user = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), "temporaria-muito-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(user.id())
                .update();
        return authentication(new SignedIn(CurrentUser.of(users.find(user.id()).orElseThrow())));
    }
}
