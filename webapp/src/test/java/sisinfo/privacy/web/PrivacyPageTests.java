package sisinfo.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static sisinfo.web.PasswordJustShown.passwordJustShown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.privacy.EverythingAbout;
import sisinfo.privacy.PersonFiles;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;
import tools.jackson.databind.json.JsonMapper;

@RunningApplication
class PrivacyPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Users users;

    @Autowired
    PersonFiles files;

    @Autowired
    MessageSource messages;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private UserView rui;
    private UserView ana;

    @BeforeEach
    void hirePeople() {
        rui = EverythingAbout.somebody(users, jdbc, Role.ADMIN, "Rui", "Castro");
        ana = EverythingAbout.somebody(users, jdbc, Role.TECHNICIAN, "Ana", "Prado");
        EverythingAbout.isKept(jdbc, ana);
    }

    @Test
    void handsOutACopyForMachinesWithoutAnySecret() {
        var copy = body("/admin/privacy/people/" + ana.id() + "/copy.json", rui);
        var tree = json.readTree(copy);

        assertThat(tree.at("/person/email").asString()).isEqualTo(ana.email());
        assertThat(tree.at("/madeBy").asString()).isEqualTo("Rui Castro");
        assertThat(tree.at("/holdings/session/rows/0/address").asString()).isEqualTo("203.0.113.9");
        assertThat(tree.at("/holdings/document/rows/0/file_name").asString()).isEqualTo("Nota da papelaria.pdf");
        assertThat(tree.at("/holdings/invoice-confirmation/rows/0/total").decimalValue())
                .isEqualByComparingTo("1168");
        assertThat(tree.at("/holdings/account/whenErased").asString()).isEqualTo("ANONYMISED");
        assertThat(text(copy))
                .doesNotContain(EverythingAbout.SECRET)
                .doesNotContain("{bcrypt}", "{argon2", "password_hash", "\"hash\"", "token_hash");
        assertThat(exportsNoted()).isEqualTo(1);
    }

    @Test
    void handsOutACopyForPeopleWithAllTablesAndPageNumbers() throws IOException {
        for (int i = 0; i < 60; i++) {
            jdbc.sql("insert into sisinfo.review_note values (gen_random_uuid(), ?, ?, null, ?, now())")
                    .params(
                            jdbc.sql("select id from sisinfo.intake where decided_by = ?")
                                    .param(ana.id())
                                    .query(java.util.UUID.class)
                                    .single(),
                            ana.id(),
                            "recado longo ".repeat(20) + i)
                    .update();
        }
        var pdf = body("/admin/privacy/people/" + ana.id() + "/copy.pdf", rui);

        try (var paper = Loader.loadPDF(pdf)) {
            var words = new PDFTextStripper().getText(paper);
            int pages = paper.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            assertThat(words)
                    .contains(
                            "Dados pessoais de Ana Prado", "por Rui Castro", "· 1/" + pages, "· " + pages + "/" + pages)
                    .contains(
                            ana.email(),
                            "Nota da papelaria.pdf",
                            "Conferi o total ?",
                            "Técnico".toLowerCase(Locale.ROOT))
                    .contains("Navegadores conhecidos", "Notas confirmadas", "Lei 4.320/1964", "recado longo")
                    .doesNotContain(EverythingAbout.SECRET);
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("pt-BR");
        }
    }

    @Test
    void givesEverybodyTheirOwnCopy() {
        assertThat(mvc.get().uri("/profile").with(as(ana))).bodyText().contains("Meus dados", "/profile/copy.pdf");
        assertThat(json.readTree(body("/profile/copy.json", ana))
                        .at("/person/id")
                        .asString())
                .isEqualTo(ana.id().toString());
        assertThat(text(body("/profile/copy.pdf", ana))).startsWith("%PDF");
        assertThat(exportsNoted()).isEqualTo(2);
    }

    @Test
    void erasesAfterReasonAndAddressAndShowsTheReport() throws IOException {
        var at = "/admin/privacy/people/" + ana.id();
        assertThat(mvc.get().uri(at).with(as(rui)))
                .bodyText()
                .contains("desative antes o acesso", "apagado", "fica por lei", "Uma tarefa aberta volta para a fila");
        jdbc.sql("update sisinfo.app_user set active = false where id = ?")
                .param(ana.id())
                .update();
        assertThat(mvc.get().uri(at).with(as(rui))).bodyText().contains("Eliminar para sempre");

        assertThat(mvc.post()
                        .uri(at + "/erasure")
                        .with(passwordJustShown(sessions))
                        .param("email", "errado@exemplo.gov.br")
                        .param("reason", "pedido 7")
                        .with(csrf())
                        .with(as(rui)))
                .hasStatusOk()
                .bodyText()
                .contains("não é o desta pessoa", "pedido 7");
        assertThat(mvc.post()
                        .uri(at + "/erasure")
                        .with(passwordJustShown(sessions))
                        .param("email", ana.email())
                        .param("reason", "pedido 7")
                        .with(as(rui)))
                .hasStatus(403);
        var done = mvc.post()
                .uri(at + "/erasure")
                .with(passwordJustShown(sessions))
                .param("email", ana.email())
                .param("reason", "pedido 7")
                .with(csrf())
                .with(as(rui))
                .exchange();

        var report = String.valueOf(done.getResponse().getRedirectedUrl());
        assertThat(report).startsWith("/admin/privacy/reports/");
        assertThat(mvc.get().uri(report).with(as(rui)))
                .bodyText()
                .contains(
                        "Pessoa apagada",
                        "pedido 7",
                        "Rui Castro",
                        "fica, ilegível",
                        "Uma tarefa aberta volta para a fila")
                .doesNotContain("Ana Prado", ana.email());
        try (var paper = Loader.loadPDF(body(report + "/report.pdf", rui))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(
                            "Relatório de eliminação: Pessoa apagada",
                            "pedido 7",
                            "Lei 8.159/1991",
                            "Uma tarefa aberta volta para a fila");
        }
        assertThat(mvc.get().uri(at).with(as(rui)))
                .bodyText()
                .contains("foram eliminados em")
                .doesNotContain("Prado");
        assertThat(mvc.get().uri("/admin/users/" + ana.id()).with(as(rui)))
                .bodyText()
                .contains("Apagado")
                .doesNotContain("Reativar");
        assertThat(mvc.get().uri("/admin/privacy").with(as(rui))).bodyText().contains(report, "eliminação");
    }

    @Test
    void hasWordsForEverythingThatIsKept() {
        var file = EverythingAbout.as(rui, () -> files.look(ana.id()));
        var codes = file.holdings().stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(
                                "privacy.kind." + it.kind(),
                                "privacy.why." + it.kind(),
                                "privacy.treatment." + it.treatment()),
                        it.rows().stream()
                                .flatMap(row -> row.keySet().stream())
                                .filter(field -> !PersonPdf.UNSAID.contains(field))
                                .map(field -> "privacy.field." + field)))
                .distinct()
                .toList();

        assertThat(codes)
                .hasSizeGreaterThan(80)
                .allSatisfy(code -> assertThat(messages.getMessage(code, null, Locale.of("pt", "BR")))
                        .isNotBlank());
    }

    private byte[] body(String path, UserView who) {
        var answer = mvc.get().uri(path).with(as(who)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        return answer.getResponse().getContentAsByteArray();
    }

    private long exportsNoted() {
        return jdbc.sql("select count(*) from sisinfo.audit_outbox where action = 'PERSON_EXPORTED' and object_id = ?")
                .param(ana.id().toString())
                .query(Long.class)
                .single();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private RequestPostProcessor as(UserView who) {
        return authentication(new SignedIn(CurrentUser.of(who)));
    }
}
