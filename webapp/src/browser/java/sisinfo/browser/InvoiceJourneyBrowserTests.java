package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sisinfo.access.Role;
import sisinfo.identity.Users;

/** A new colleague, a real browser, a real engine: from the invitation to a registered invoice. */
@WholeApplication
class InvoiceJourneyBrowserTests {

    private static final Path SAMPLES = Path.of("../workers/src/test/resources/corpus");
    private static final Path PICTURES = Path.of("target/browser");
    private static final String CHOSEN = "caneta azul na gaveta";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    private Playwright playwright;
    private Browser browser;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void openTheBrowser() {
        playwright = Playwright.create();
        browser = Browsers.start(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        page = newContext(1440, 900, ColorScheme.LIGHT).newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void takesAPhotoFromUploadToARegisteredInvoice() {
        var letter = invitation();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        page.navigate(letter);
        picture("01-invitation");
        comeIn();
        picture("02-tasks-empty");

        var link = send("nfe-001-scan.jpg");
        picture("04-sent");
        link.click();
        picture("05-document");
        var document = page.url().replaceFirst("^https?://[^/]+(/[^/]+/[^/]+).*", "$1").replace("/reviews/", "/documents/");
        page.navigate("http://localhost:" + port + "/tasks?view=all");
        var task = page.locator(".task-title").filter(new Locator.FilterOptions().setHasText("Conferir")).first();
        reloadUntil(task);
        picture("06-tasks");
        everyShape("tasks", "/tasks?view=all");
        page.navigate("http://localhost:" + port + document + "/process");
        assertThat(page.locator(".token")).isVisible();
        assertThat(page.locator(".djs-element.is-done").first()).isVisible();
        picture("process-token-light");
        everyShape("process-token", document + "/process");
        page.navigate("http://localhost:" + port + "/tasks?view=all");
        task.click();

        assertThat(page.locator("#review")).isVisible();
        assertThat(page.locator("[name=number]")).hasValue(Pattern.compile("148.?683"));
        picture("07-review");
        everyShape("review", page.url().replaceFirst("^https?://[^/]+", ""));
        fill("issueDate", "15/02/2025");
        fill("issuerName", "NOVA ERA PAPELARIA E INFORMATICA EPP");
        fill("issuerTaxId", "87.789.328/0001-17");
        fill("totalProducts", "1.168,00");
        fill("total", "1.168,00");
        assertThat(page.locator("#draft-state")).containsText("salvo");
        page.locator("#confirm").click();
        accept();

        assertThat(page.locator(".over")).containsText("NF 148.683");
        picture("09-confirmed");
        page.navigate("http://localhost:" + port + "/invoices");
        var row = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("NF 148.683"));
        reloadUntil(row);
        picture("10-invoices");
        everyShape("invoices", "/invoices");
        row.click();
        assertThat(page.locator("h1")).containsText("148.683");
        everyShape("invoice", page.url().replaceFirst("^https?://[^/]+", ""));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ver o processo")).click();
        assertThat(page.locator("svg [data-element-id=Task_RegisterInvoice]")).isVisible();
        picture("12-process");
        everyShape("process", document + "/process");
        Assertions.assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** An administrator invites; what the letter leads to is here, whatever host it names. */
    private String invitation() {
        try (var desk = new Desk(port)) {
            var admin = desk.window(Staff.add(users, "Bia", Role.ADMIN).email(), "/admin/users/new");
            admin.locator("#email").fill("ana@prefeitura.example");
            admin.locator("#firstName").fill("Ana");
            admin.locator("#lastName").fill("Souza");
            admin.locator("[name=role][value=TECHNICIAN]").check();
            admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar convite")).click();
            assertThat(admin.locator("table.people").first()).containsText("Convite enviado");
            var home = "http://localhost:" + port;
            return Letters.link(admin, home + "/admin/mails", "Convite para o SISInfo")
                    .replaceFirst("^https?://[^/]+", home);
        }
    }

    private void comeIn() {
        assertThat(page.locator("h1")).containsText("Olá, Ana");
        page.locator("#chosen").fill(CHOSEN);
        page.locator("#again").fill(CHOSEN);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Começar")).click();
        page.waitForURL("http://localhost:" + port + "/");
        page.navigate("http://localhost:" + port + "/tasks");
        assertThat(page.locator("h1")).containsText("Tarefas");
    }

    private Locator send(String file) {
        page.navigate("http://localhost:" + port + "/documents/new");
        picture("03-upload");
        page.locator("input[name=file]").setInputFiles(SAMPLES.resolve(file));
        var link = page.locator("#sent .upload-row a").first();
        assertThat(link).isVisible();
        return link;
    }

    private void fill(String field, String value) {
        var input = page.locator("#review [name=" + field + "]");
        input.fill(value);
        input.blur();
    }

    /** The figures of the picture may not fit what was typed: a person says that it is so, and confirms again. */
    private void accept() {
        var really = page.locator("#really");
        really.click();
        var differences = page.locator("#differences input");
        page.waitForLoadState();
        if (page.locator(".over").count() == 0 && differences.isVisible()) {
            differences.check();
            page.locator("#confirm").click();
            really.click();
        }
    }

    private void reloadUntil(Locator shown) {
        for (int i = 0; i < 240 && shown.count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(shown).isVisible();
    }

    /** The same page in the dark and on a phone, for people to look at. */
    private void everyShape(String name, String path) {
        var cookies = page.context().cookies();
        for (var shape : List.of("dark", "phone")) {
            var context = shape.equals("phone") ? newContext(390, 844, ColorScheme.LIGHT) : newContext(1440, 900, ColorScheme.DARK);
            context.addCookies(cookies);
            var other = context.newPage();
            other.navigate("http://localhost:" + port + path);
            other.waitForTimeout(1_500);
            other.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + shape + ".png")));
            var tooWide = (Boolean) other.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
            Accessibility.check(other, path + " in " + shape);
            Assertions.assertThat(tooWide).as("%s in %s scrolls sideways", path, shape).isFalse();
            context.close();
        }
    }

    private BrowserContext newContext(int width, int height, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("pt-BR")
                .setTimezoneId("America/Sao_Paulo"));
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
