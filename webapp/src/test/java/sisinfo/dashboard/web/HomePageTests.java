package sisinfo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

@RunningApplication
class HomePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsARequesterNoFiguresOfWhatItMayNotOpen() {
        assertThat(mvc.get().uri("/").with(as(Role.REQUESTER)))
                .hasStatusOk()
                .bodyText()
                .contains("Seu acesso ainda não inclui tarefas")
                .doesNotContain("class=\"panel tile\"", "href=\"/tasks", "href=\"/documents", "href=\"/invoices");
    }

    @Test
    void showsOthersWhatWaits() {
        assertThat(mvc.get().uri("/").with(as(Role.INTERN)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/tasks\"", "href=\"/documents\"", "href=\"/invoices\"")
                .doesNotContain("Seu acesso ainda não inclui");
    }

    private RequestPostProcessor as(Role role) {
        var added =
                users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), "longa-o-bastante");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(added.id())
                .update();
        return authentication(new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow())));
    }
}
