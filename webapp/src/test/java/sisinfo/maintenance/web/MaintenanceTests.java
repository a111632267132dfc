package sisinfo.maintenance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.maintenance.Maintenance;
import sisinfo.web.ClosedSign;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

@RunningApplication
class MaintenanceTests {

    private static final String WORDS = "Trocamos o servidor.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Maintenance maintenance;

    @Autowired
    JdbcClient jdbc;

    private SignedIn technician;
    private SignedIn admin;

    @BeforeEach
    void addPeople() {
        technician = somebody(Role.TECHNICIAN);
        admin = somebody(Role.ADMIN);
    }

    @AfterEach
    void openTheHouse() {
        maintenance.open();
    }

    @Test
    void turnsPeopleAwayUntilThePlannedEnd() {
        maintenance.close(Instant.now().plus(Duration.ofHours(2)), WORDS);

        var answer = get("/tasks", technician);

        assertThat(answer).hasStatus(503);
        assertThat(Long.parseLong(answer.getResponse().getHeader("Retry-After")))
                .isBetween(7000L, 7200L);
        assertThat(mvc.get().uri("/tasks")).hasStatus(503);
    }

    @Test
    void letsAdministratorsInAndTellsThem() {
        maintenance.close(null, WORDS);

        assertThat(get("/admin/maintenance", admin))
                .hasStatusOk()
                .bodyText()
                .contains("maintenance-banner", WORDS, "Abrir o sistema");
    }

    @Test
    void keepsTheDoorItsPaintAndHealthOpen() {
        maintenance.close(null, WORDS);

        assertThat(mvc.get().uri("/sign-in")).hasStatusOk().bodyText().contains("maintenance-banner");
        assertThat(mvc.get().uri("/css/app.css")).hasStatusOk();
        assertThat(mvc.get()
                        .uri("/actuator/health/liveness")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(503);
    }

    @Test
    void turnsMachinesAwayToo() {
        maintenance.close(null, WORDS);

        assertThat(mvc.post().uri("/api/documents")).hasStatus(503);
        assertThat(error("/api/documents", "*/*"))
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("\"status\":503", WORDS);
        assertThat(error("/invoices", "application/json")).hasContentType("application/problem+json");
    }

    @Test
    void saysToPeopleWhyAndUntilWhen() {
        assertThat(error("/tasks", "text/html"))
                .hasStatus(503)
                .bodyText()
                .contains("<html", "fechado para manutenção", WORDS, "Volta prevista");
    }

    @Test
    void opensAgain() {
        maintenance.close(null, WORDS);
        maintenance.open();

        assertThat(get("/tasks", technician)).hasStatusOk();
    }

    @Test
    void closesAndOpensFromThePageAndRecordsBoth() {
        assertThat(post("/admin/maintenance", admin, WORDS, "")).hasStatus(302);
        assertThat(maintenance.current())
                .hasValueSatisfying(it -> assertThat(it.words()).isEqualTo(WORDS));
        assertThat(post("/admin/maintenance/end", admin, "", "")).hasStatus(302);
        assertThat(maintenance.current()).isEmpty();

        assertThat(jdbc.sql("select action from sisinfo.audit_outbox where actor_id = ? order by seq")
                        .param(admin.getPrincipal().id())
                        .query(String.class)
                        .list())
                .containsExactly("MAINTENANCE_STARTED", "MAINTENANCE_ENDED");
    }

    @Test
    void refusesAnEndThatHasPassedAndAnEmptySentence() {
        assertThat(post("/admin/maintenance", admin, WORDS, "2020-01-01T10:00"))
                .hasStatusOk()
                .bodyText()
                .contains("já passou");
        assertThat(post("/admin/maintenance", admin, " ", "")).bodyText().contains("Escreva uma frase");
        assertThat(maintenance.current()).isEmpty();
    }

    private MvcTestResult get(String path, SignedIn user) {
        return mvc.get().uri(path).with(authentication(user)).exchange();
    }

    private MvcTestResult post(String path, SignedIn user, String words, String until) {
        return mvc.post()
                .uri(path)
                .with(authentication(user))
                .with(csrf())
                .param("words", words)
                .param("until", until)
                .exchange();
    }

    private MvcTestResult error(String path, String accept) {
        return mvc.get()
                .uri("/error")
                .header("Accept", accept)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 503)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                .requestAttr(
                        ClosedSign.Notice.ATTRIBUTE,
                        new ClosedSign.Notice(Instant.parse("2026-11-24T18:00:00Z"), WORDS))
                .exchange();
    }

    private SignedIn somebody(Role role) {
        var address = UUID.randomUUID() + "@exemplo.gov.br";
        var added = users.add(new NewUser(address, "Ana", "Prado", role), "temporaria-muito-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(added.id())
                .update();
        return new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow()));
    }
}
