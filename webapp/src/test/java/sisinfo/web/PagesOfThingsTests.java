package sisinfo.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static sisinfo.web.PasswordJustShown.passwordJustShown;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.Accounts;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.invoice.Invoices;
import sisinfo.privacy.Erasures;
import sisinfo.privacy.EverythingAbout;

/** Opens every page that is about one thing, with a thing that is there; {@link PermissionTests} knows that these are all. */
@RunningApplication
@Import(ThingsToOpen.class)
class PagesOfThingsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ThingsToOpen things;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Invoices invoices;

    @Autowired
    Erasures erasures;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Opened> pages = new TreeMap<>();
    private final String number = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    private UserView rui;

    /** @param word of the thing itself, which only its own page says */
    private record Opened(String address, String word) {}

    @Test
    void openWithWhatTheyAreAbout() throws Exception {
        rui = EverythingAbout.somebody(users, jdbc, Role.ADMIN, "Rui", "Castro");
        documents();
        invoices();
        work();
        people();
        page("/help/{slug}/edit", "/help/tarefas/edit", "Como trabalho com as Tarefas?");
        page("/help/{slug}/history", "/help/tarefas/history", "Como trabalho com as Tarefas?");
        page("/css/icons-{print}.css", "/css/icons-x.css", ".bi-receipt");

        assertThat(pages.keySet())
                .as("every page that is about one thing is opened here")
                .isEqualTo(PermittedPages.ALL.stream()
                        .filter(it -> it.method().equals("GET") && it.path().contains("{"))
                        .map(PermittedPages.Page::path)
                        .collect(toCollection(TreeSet::new)));
        pages.forEach((path, it) -> assertThat(text(opened(it.address())))
                .as("%s as %s", path, it.address())
                .contains(it.word()));
    }

    private void documents() throws Exception {
        var xml = things.xml(rui.id());
        var at = "/documents/" + xml;
        things.process(xml);
        page("/documents/{id}", at, "nota-aberta.xml");
        page("/documents/{id}/original", at + "/original", "<nfeProc>");
        page("/documents/{id}/xml", at + "/xml", "nfeProc");
        page("/documents/{id}/process", at + "/process", "Caminho da nota");
        page("/documents/{id}/process/runs", at + "/process/runs", "WayProcess");
        page("/documents/{id}/steps", at + "/steps", "Recebido");
        page("/documents/{id}/pages/{page}", "/documents/" + things.picture(rui.id()) + "/pages/1", "JFIF");
        page("/notifications/{seq:\\d+}", "/notifications/" + things.notification(xml, rui.id()), "nota-aberta.xml");
        page(
                "/notifications/{seq:\\d+}/toast",
                "/notifications/" + things.notification(xml, rui.id()) + "/toast",
                "nota-aberta.xml");
        page("/admin/audit/objects/{kind}/{id}", "/admin/audit/objects/DOCUMENT/" + xml, xml.toString());
    }

    private void invoices() throws Exception {
        var review = things.review(number, rui.id());
        assertThat(confirmed(review)).hasStatus(302);
        invoices.register(review);
        var invoice = jdbc.sql("select id from sisinfo.invoice where intake_id = ?")
                .param(review)
                .query(UUID.class)
                .single();
        page("/invoices/{id}", "/invoices/" + invoice, "EMPRESA DE TESTE");
        page(
                "/cancellations/{id}",
                "/cancellations/" + things.cancellation(review, rui.id()),
                "Cancelada pelo emitente");
        var other = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 999_999));
        page("/reviews/{id}", "/reviews/" + things.review(other, rui.id()), "value=\"" + other + "\"");
        page("/duplicates/{id}", "/duplicates/" + things.suspect(review, other, rui.id()), other);
    }

    private void work() {
        EverythingAbout.somebody(users, jdbc, Role.INTERN, "Ivo", "Abreu");
        var at = "/tasks/" + things.task();
        page("/tasks/{key:\\d+}", at, "Buscar toner");
        page("/tasks/{key:\\d+}/preview", at + "/preview", "Buscar toner");
        page("/tasks/{key:\\d+}/people", at + "/people", "Ivo Abreu");
    }

    private void people() {
        var eva = EverythingAbout.somebody(users, jdbc, Role.INTERN, "Eva", "Lima");
        EverythingAbout.isKept(jdbc, eva);
        var mail = jdbc.sql("select id from sisinfo.mail where recipient = ?")
                .param(eva.email())
                .query(UUID.class)
                .single();
        var about = "/admin/privacy/people/" + eva.id();
        page("/admin/users/{id}", "/admin/users/" + eva.id(), "Eva Lima");
        page("/admin/mails/{id}", "/admin/mails/" + mail, "Sua senha foi trocada");
        page("/admin/privacy/people/{id}", about, "Eva Lima");
        page("/admin/privacy/people/{id}/copy.json", about + "/copy.json", eva.email());
        page("/admin/privacy/people/{id}/copy.pdf", about + "/copy.pdf", "%PDF");
        var gone = EverythingAbout.somebody(users, jdbc, Role.INTERN, "Ugo", "Reis");
        assertThat(accounts.disable(gone.id())).isEmpty();
        assertThat(EverythingAbout.as(rui, () -> erasures.erase(gone.id(), gone.email(), "pedido 77")))
                .isEmpty();
        var report =
                "/admin/privacy/reports/" + erasures.of(gone.id()).orElseThrow().id();
        page("/admin/privacy/reports/{id}", report, "pedido 77");
        page("/admin/privacy/reports/{id}/report.pdf", report + "/report.pdf", "%PDF");
    }

    private void page(String path, String address, String word) {
        pages.put(path, new Opened(address, word));
    }

    /** Where it leads, when it only leads somewhere. */
    private MvcTestResult opened(String address) {
        var answer = get(address);
        var onwards = answer.getResponse().getRedirectedUrl();
        var page = onwards == null ? answer : get(onwards);
        assertThat(page).as(address).hasStatusOk();
        return page;
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(passwordJustShown(sessions))
                .with(authentication(new SignedIn(CurrentUser.of(rui))))
                .exchange();
    }

    private MvcTestResult confirmed(UUID review) {
        return mvc.post()
                .uri("/reviews/" + review + "/confirmation")
                .with(authentication(new SignedIn(CurrentUser.of(rui))))
                .with(csrf())
                .param("model", "55")
                .param("series", "2")
                .param("number", number)
                .param("issueDate", "15/02/2025")
                .param("issuerName", "EMPRESA DE TESTE")
                .param("issuerTaxId", "87.789.328/0001-17")
                .param("total", "10,00")
                .param("supplier", "new")
                .param("items[0].description", "CABO")
                .param("items[0].quantity", "2")
                .param("items[0].unitPrice", "5,00")
                .param("items[0].total", "10,00")
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
