package sisinfo.help.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
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
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

@RunningApplication
class HelpPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private SignedIn intern;
    private SignedIn admin;

    @BeforeEach
    void startWithTheShippedArticles() {
        jdbc.sql("delete from sisinfo.help_revision").update();
        intern = somebody(Role.INTERN);
        admin = somebody(Role.ADMIN);
    }

    @Test
    void opensTheArticleOfAnAddress() {
        assertThat(get("/help?article=tarefas", intern))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<details class=\"panel article\" id=\"tarefas\" open");
    }

    @Test
    void showsAdministrationToAdministratorsOnly() {
        assertThat(get("/help", intern)).bodyText().doesNotContain("id=\"manutencao\"", "Novo artigo");
        assertThat(get("/help", admin)).bodyText().contains("id=\"manutencao\"", "Novo artigo");
    }

    @Test
    void findsDespiteASlip() {
        assertThat(get("/help?q=planilia", intern)).bodyText().contains("id=\"notas-fiscais\"");
    }

    @Test
    void showsAChangeToEverybodyAndKeepsWhatWas() {
        assertThat(write("/help/tarefas", 0, "Tarefas, mudado")).hasStatus(302);

        assertThat(get("/help", intern)).bodyText().contains("Tarefas, mudado");
        assertThat(get("/help/tarefas/history", admin))
                .bodyText()
                .contains("Versão 1", "Ana Prado", "Texto que veio com o sistema");
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void goesBackToTheShippedText() {
        write("/help/tarefas", 0, "Tarefas, mudado");

        mvc.post()
                .uri("/help/tarefas/restoration")
                .with(authentication(admin))
                .with(csrf())
                .param("revision", "0")
                .exchange();

        assertThat(get("/help", intern)).bodyText().contains("Como trabalho com as Tarefas?");
        assertThat(get("/help/tarefas/history", admin)).bodyText().contains("Versão 2");
    }

    @Test
    void doesNotWriteOverWhatSomebodyElseSaved() {
        write("/help/tarefas", 0, "A primeira");

        assertThat(write("/help/tarefas", 0, "A segunda"))
                .hasStatusOk()
                .bodyText()
                .contains("Outra pessoa salvou");
    }

    @Test
    void addsAnArticleUnderItsTitle() {
        assertThat(write("/help", 0, "Impressora não imprime?"))
                .hasStatus(302)
                .hasRedirectedUrl("/help?article=impressora-nao-imprime#impressora-nao-imprime");
    }

    @Test
    void showsTagsAsTextAndLinksNowhereDangerous() {
        mvc.post()
                .uri("/help/tarefas")
                .with(authentication(admin))
                .with(csrf())
                .param("revision", "0")
                .param("title", "Tarefas")
                .param("category", "TASKS")
                .param("body", "<script>alert(1)</script>\n\n[aqui](javascript:alert(1))")
                .exchange();

        assertThat(get("/help", intern))
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "href=\"javascript:");
    }

    private long recorded() {
        return jdbc.sql("select count(*) from sisinfo.audit_outbox where action = 'HELP_WRITTEN' and actor_id = ?")
                .param(admin.getPrincipal().id())
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String path, SignedIn user) {
        return mvc.get().uri(path).with(authentication(user)).exchange();
    }

    private MvcTestResult write(String path, int revision, String title) {
        return mvc.post()
                .uri(path)
                .with(authentication(admin))
                .with(csrf())
                .param("revision", Integer.toString(revision))
                .param("title", title)
                .param("category", "TASKS")
                .param("body", "Um texto.")
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
