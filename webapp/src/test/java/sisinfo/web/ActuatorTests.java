package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

@RunningApplication
class ActuatorTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsEverybodyWhetherAllIsWellAndNoMore() {
        assertThat(mvc.get().uri("/actuator/health"))
                .as("no engine in these tests")
                .hasStatus(503)
                .bodyText()
                .contains("\"status\":\"DOWN\"")
                .doesNotContain("components", "redis", "details");
        assertThat(mvc.get().uri("/actuator/health/redis")).hasStatus(404);
        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
    }

    @Test
    void tellsAdministratorsWhichPartIsIll() {
        assertThat(as(Role.ADMIN, "/actuator/health"))
                .hasStatus(503)
                .bodyText()
                .contains("\"db\"", "\"redis\"", "\"mongo\"", "\"camundaClient\"", "\"documentFolder\"")
                .contains("freeMegabytes");
        assertThat(as(Role.TECHNICIAN, "/actuator/health")).bodyText().doesNotContain("components");
    }

    @Test
    void countsForAdministratorsOnly() {
        assertThat(mvc.get().uri("/actuator/prometheus")).hasStatus(401);
        assertThat(as(Role.TECHNICIAN, "/actuator/prometheus")).hasStatus(403);
        assertThat(as(Role.ADMIN, "/actuator/prometheus"))
                .hasStatusOk()
                .bodyText()
                .contains("jvm_memory_used_bytes", "hikaricp_connections");
    }

    @Test
    void opensNothingElse() {
        assertThat(as(Role.ADMIN, "/actuator/env")).hasStatus(404);
        assertThat(as(Role.ADMIN, "/actuator/heapdump")).hasStatus(404);
    }

    private MvcTestResult as(Role role, String address) {
        var user = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), "temporaria-muito-longa");
        return mvc.get()
                .uri(address)
                .header("Authorization", "Bearer " + monitor(user.id()))
                .exchange();
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
