package sisinfo.auditing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

@RunningApplication
@TestPropertySource(properties = "sisinfo.audit.move-interval=200ms")
@DirtiesContext
class AuditPageTests {

    private static final String PASSWORD = "temporaria-muito-longa";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    private UserView ana;
    private RequestPostProcessor admin;

    @BeforeEach
    void signIn() {
        ana = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.ADMIN), PASSWORD);
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(ana.id())
                .update();
        admin = authentication(new SignedIn(CurrentUser.of(users.find(ana.id()).orElseThrow())));
    }

    @Test
    void showsWhatBecameOfAThingWithWordsForCodes() {
        var id = moved("RECEIVED", "READING");

        assertThat(mvc.get().uri("/admin/audit/objects/DOCUMENT/" + id).with(admin))
                .hasStatusOk()
                .bodyText()
                .contains("documento mudou de situação", "recebido", "em leitura", "um motivo", "Sistema");
        assertThat(mvc.get().uri("/admin/audit?kind=DOCUMENT&object=" + id).with(admin))
                .bodyText()
                .contains(id.substring(0, 8), "/documents/" + id);
        assertThat(mvc.get()
                        .uri("/admin/audit?kind=USER&object=" + id)
                        .header("HX-Request", "true")
                        .with(admin))
                .bodyText()
                .contains("Nada com este filtro")
                .doesNotContain("<nav class=\"rail\"");
    }

    @Test
    void tellsWhoCameAndWentButNeverWhatWasTyped() {
        var typed = "ninguem-" + UUID.randomUUID() + "@exemplo.gov.br";
        mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", typed)
                .param("password", "x")
                .exchange();
        mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", ana.email())
                .param("password", "x")
                .exchange();
        mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", ana.email())
                .param("password", PASSWORD)
                .exchange();
        mvc.post().uri("/sign-out").with(csrf()).with(admin).exchange();
        arrived();

        assertThat(mvc.get().uri("/admin/audit?person=" + ana.id()).with(admin))
                .bodyText()
                .contains("entrou", "saiu", "entrada recusada", "pessoa cadastrada", "Alguém à porta");
        assertThat(mvc.get().uri("/admin/audit?action=SIGN_IN_FAILED").with(admin))
                .bodyText()
                .contains("ninguém que conheçamos")
                .doesNotContain(typed);
    }

    @Test
    void isTakenAlongAsSpreadsheetAndJsonWhichIsItselfNoted() {
        var id = moved("RECEIVED", "=cmd()");

        assertThat(mvc.get().uri("/admin/audit.csv?object=" + id).with(admin))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFFNúmero;Quando")
                .contains(id, "situação: recebido → =cmd()");
        assertThat(mvc.get().uri("/admin/audit.json?object=" + id).with(admin))
                .hasStatusOk()
                .bodyText()
                .contains("\"objectId\":\"" + id + "\"");
        arrived();
        assertThat(mvc.get()
                        .uri("/admin/audit?action=AUDIT_EXPORTED&person=" + ana.id())
                        .with(admin))
                .bodyText()
                .contains("auditoria baixada");
    }

    @Test
    void pagesByThePlaceInTheChain() {
        for (int i = 0; i < 60; i++) {
            transaction.executeWithoutResult(status -> trail.record(
                    AuditEvent.of(Action.DOCUMENT_MOVED, UUID.randomUUID()).changed("status", "a", "b")));
        }
        arrived();

        var first =
                mvc.get().uri("/admin/audit?action=DOCUMENT_MOVED").with(admin).exchange();
        var next = java.util.regex.Pattern.compile("href=\"(/admin/audit\\?[^\"]*before=\\d+)\"")
                .matcher(new String(
                        first.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(next.find()).isTrue();
        assertThat(mvc.get().uri(next.group(1).replace("&amp;", "&")).with(admin))
                .bodyText()
                .contains("Mais novos", "documento mudou de situação");
    }

    @Test
    void verifiesAtAPress() {
        moved("RECEIVED", "READING");

        assertThat(mvc.post().uri("/admin/audit/verification").with(csrf()).with(admin))
                .hasRedirectedUrl("/admin/audit");
        assertThat(mvc.get().uri("/admin/audit").with(admin)).bodyText().contains("A trilha está íntegra.");
    }

    @Test
    void hasWordsForEveryActionAndThing() {
        var codes = Stream.concat(
                Arrays.stream(Action.values()).map(it -> "audit.action." + it),
                Arrays.stream(Action.ObjectKind.values()).map(it -> "audit.object." + it));

        assertThat(codes)
                .allSatisfy(code -> assertThat(messages.getMessage(code, null, Locale.of("pt", "BR")))
                        .isNotBlank());
    }

    private String moved(String before, String after) {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> trail.record(AuditEvent.of(Action.DOCUMENT_MOVED, id)
                .changed("status", before, after)
                .because("um motivo")));
        arrived();
        return id.toString();
    }

    private void arrived() {
        await().atMost(java.time.Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                        select (select count(*) from sisinfo.audit_outbox) + (select count(*) from sisinfo.audit_sealed)""").query(Long.class).single() == 0);
    }
}
