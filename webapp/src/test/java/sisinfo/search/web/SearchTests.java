package sisinfo.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

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
class SearchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private String name;
    private String number;
    private UUID document;

    @BeforeEach
    void registerAnInvoice() {
        name = "Gráfica " + UUID.randomUUID().toString().substring(0, 8);
        number = Long.toString(System.nanoTime()).substring(3);
        document = UUID.randomUUID();
        var supplier = UUID.randomUUID();
        jdbc.sql("insert into sisinfo.supplier values (?, ?, ?, null, false, now(), 0)")
                .params(supplier, name.toUpperCase() + " LTDA", name)
                .update();
        jdbc.sql("""
                insert into sisinfo.document (id, sha256, md5, file_name, media_type, size_bytes, pages, channel,
                                              received_at, status, version)
                values (?, ?, '', ?, 'application/pdf', 1, 1, 'WEB', now(), 'REGISTERED', 0)""")
                .params(document, document.toString(), "Orçamento " + name + ".pdf")
                .update();
        jdbc.sql(
                        "insert into sisinfo.intake (id, status, opened_at, reminders, version) values (?, 'REGISTERED', now(), 0, 0)")
                .param(document)
                .update();
        jdbc.sql("""
                insert into sisinfo.invoice (id, intake_id, supplier_id, model, series, number, issue_date, total,
                                             status, confirmed_by, confirmed_at, registered_at, version)
                values (?, ?, ?, '55', '1', ?, current_date, 12.50, 'PENDING', ?, now(), now(), 0)""")
                .params(UUID.randomUUID(), document, supplier, number, UUID.randomUUID())
                .update();
    }

    @Test
    void findsEverythingOfANameWithoutItsAccents() {
        assertThat(search(name.replace("á", "a"), Role.INTERN))
                .hasStatusOk()
                .bodyText()
                .contains("Notas fiscais", "Fornecedores", "Documentos", "/documents/" + document);
    }

    @Test
    void findsAnInvoiceByTheBeginningOfItsNumber() {
        assertThat(search("NF " + number.substring(0, 9), Role.INTERN))
                .bodyText()
                .contains(name);
    }

    @Test
    void findsHelp() {
        assertThat(search("duplicdade", Role.INTERN)).bodyText().contains("/help?article=duplicidade");
    }

    @Test
    void showsNothingOneMayNotSee() {
        assertThat(search(name, Role.REQUESTER)).bodyText().doesNotContain("/documents/", "/invoices?text");
    }

    @Test
    void answersAFieldWithTheListAlone() {
        var answer = mvc.get()
                .uri("/search")
                .param("q", name)
                .header("HX-Request", "true")
                .with(authentication(somebody(Role.INTERN)))
                .exchange();

        assertThat(answer).bodyText().contains("class=\"found panel\"").doesNotContain("<html");
    }

    private MvcTestResult search(String words, Role role) {
        return mvc.get()
                .uri("/search")
                .param("q", words)
                .with(authentication(somebody(role)))
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
