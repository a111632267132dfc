package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.maintenance.Maintenance;

/** The frame around every page, in a real browser: accessible, light, and usable from the keyboard. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sisinfo.embedded.folder=target/shell-tests/data",
            "sisinfo.document.folder=target/shell-tests/documents",
            "sisinfo.document.inbox.enabled=false",
            "sisinfo.embedded.engine.enabled=false",
            "sisinfo.reading.ai.keys.alfa=AQ.alfa-key-0001-x7Zk,AQ.alfa-key-0002-b3Yt",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "jobrunr.background-job-server.enabled=false",
            "spring.session.cookie.secure=false"
        })
@ContextConfiguration(initializers = EmptyFolder.class)
class ShellBrowserTests {

    private static final Path PICTURES = Path.of("target/browser/shell");
    private static final String PASSWORD = "caneta azul na gaveta";
    private static final long FIRST_VISIT = 150_000;
    private static final long LATER_VISITS = 30_000;

    private static int visits; // each a person of her own

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Maintenance maintenance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewPapers papers;

    private Playwright playwright;
    private Browser browser;
    private Page page;
    private UUID person;

    @BeforeEach
    void signInAsAdministrator() {
        playwright = Playwright.create();
        browser = Browsers.start(playwright);
        new Samples(jdbc);
        page = newContext(1440, 900).newPage();
        page.setDefaultTimeout(60_000);
        var email = "ana.souza" + (++visits == 1 ? "" : visits) + "@prefeitura.example";
        var user = users.add(new NewUser(email, "Ana", "Souza", Role.ADMIN), PASSWORD);
        person = user.id();
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(user.id())
                .update();
        page.navigate(at("/sign-in"));
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Senha").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
        page.waitForURL(at("/"));
    }

    @AfterEach
    void closeTheBrowser() {
        maintenance.open();
        browser.close();
        playwright.close();
    }

    @Test
    void everyPageIsAccessibleInLightInTheDarkAndOnAPhone() {
        BusyDay.fill(jdbc, person);
        var registered = papers.registered(ReviewPapers.anyNumber(), person);
        var waiting = papers.paper(ReviewPapers.anyNumber(), person);
        var inside = new TreeMap<>(ShellPages.inside(jdbc, registered, waiting, person));
        inside.putAll(PrivacySamples.pages(jdbc, person));
        var found = new AllPages(port, inside, page.context().cookies()).look();
        found.values().removeIf(List::isEmpty);
        Assertions.assertThat(found).isEmpty();
    }

    @Test
    void pagesAreLight() {
        var figures = new ArrayList<String>();
        for (var path : List.of("/", "/tasks", "/documents", "/invoices", "/help")) {
            var context = newContext(1440, 900);
            context.addCookies(page.context().cookies());
            var weight = new Weight(context.newPage());
            long first = weight.of(at(path));
            long again = weight.of(at(path));
            figures.add("%-12s first %6d  again %6d".formatted(path, first, again));
            Assertions.assertThat(first).as("%s, first visit", path).isLessThan(FIRST_VISIT);
            Assertions.assertThat(again).as("%s, again", path).isLessThan(LATER_VISITS);
            context.close();
        }
        figures.forEach(System.out::println);
    }

    @Test
    void searchesFromTheKeyboard() {
        page.navigate(at("/tasks"));
        page.keyboard().press("Control+k");
        assertThat(page.locator("#search-text")).isFocused();
        page.keyboard().type("grafica");
        var hit = page.locator("#search-found a").first();
        assertThat(hit).containsText("NF");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("search-dialog.png")));
        Accessibility.check(page, "the open search");
        page.keyboard().press("ArrowDown");
        assertThat(hit).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/invoices/*");
    }

    @Test
    void asksBeforeItClosesTheHouse() {
        page.navigate(at("/admin/maintenance"));
        page.locator("#words").fill("Trocamos o servidor.");
        var close = page.locator("form.switch-form .btn-danger");
        close.click();
        assertThat(page.locator("#ask")).containsText("Fechar o SISInfo?");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("ask.png")));
        Accessibility.check(page, "the open question");
        page.keyboard().press("Escape");
        assertThat(page.locator("#ask")).isHidden();
        assertThat(close).isFocused();
        close.click();
        page.locator("#ask-yes").click();
        assertThat(page.locator(".maintenance-banner")).isVisible();

        var visitor = newContext(1440, 900).newPage();
        var answer = visitor.navigate(at("/tasks"));
        Assertions.assertThat(answer.status()).isEqualTo(503);
        assertThat(visitor.locator("main")).containsText("Trocamos o servidor.");
        visitor.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("closed.png")));
        Accessibility.check(visitor, "the closed door");
    }

    @Test
    void saysThatTheNetworkIsGone() {
        page.navigate(at("/tasks"));
        page.context().setOffline(true);
        assertThat(page.locator("#offline")).containsText("Sem conexão");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("offline.png")));
        page.context().setOffline(false);
        assertThat(page.locator("#offline > p")).isHidden();
    }

    /** For docs/como-usar.md and its neighbours; without the notice that this test has no engine. */
    @Test
    void takesPicturesForTheGuide() {
        BusyDay.fill(jdbc, person);
        ShellPages.GUIDE.forEach((name, path) -> guide(page, name, path));
        page.navigate(at("/"));
        page.keyboard().press("Control+k");
        page.keyboard().type("grafica");
        assertThat(page.locator("#search-found a").first()).containsText("NF");
        guide(page, "busca", null);
        var phone = page.context().browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("pt-BR"));
        phone.addCookies(page.context().cookies());
        guide(phone.newPage(), "tarefas-celular", "/tasks?view=all");
        phone.close();
    }

    private void guide(Page shown, String name, String path) {
        if (path != null) {
            shown.navigate(at(path));
        }
        shown.evaluate("document.getElementById('trouble').replaceChildren()");
        AllPages.settle(shown);
        shown.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/guide", name + ".png")));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private BrowserContext newContext(int width, int height) {
        return AllPages.newContext(browser, width, height);
    }
}
