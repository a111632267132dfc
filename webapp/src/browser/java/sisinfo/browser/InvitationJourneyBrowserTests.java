package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** An administrator invites a colleague, who comes in by the letter and sees only what concerns them. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "server.port=18431",
            "sisinfo.web.public-url=http://localhost:18431",
            "sisinfo.embedded.folder=target/people-browser-tests/data",
            "sisinfo.embedded.engine.enabled=false",
            "sisinfo.document.folder=target/people-browser-tests/documents",
            "sisinfo.document.inbox.enabled=false",
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            "camunda.client.worker.defaults.enabled=false",
            "spring.session.cookie.secure=false"
        })
@ContextConfiguration(initializers = EmptyFolder.class)
class InvitationJourneyBrowserTests {

    private static final String HOME = "http://localhost:18431";
    private static final Path PICTURES = Path.of("target/browser/people");
    private static final String ADMIN_PASSWORD = "guarda-chuva verde";
    private static final String PASSWORD = "caneta azul na gaveta";

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private Playwright playwright;
    private Browser browser;
    private Page admin;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void openTheBrowser() {
        playwright = Playwright.create();
        browser = Browsers.start(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        users.add(new NewUser("bia@prefeitura.example", "Bia", "Rocha", Role.ADMIN), ADMIN_PASSWORD);
        jdbc.sql("update sisinfo.app_user set first_login = false where email = 'bia@prefeitura.example'").update();
        admin = newPage(1440, 900, ColorScheme.LIGHT);
        signIn(admin, "bia@prefeitura.example", ADMIN_PASSWORD);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void letsAColleagueInByALetter() {
        admin.navigate(HOME + "/admin/users/new");
        shapes(admin, "invite");
        admin.getByLabel("E-mail").fill("ana@prefeitura.example");
        admin.locator("#firstName").fill("ANA");
        admin.locator("#lastName").fill("prado");
        button(admin, "Enviar convite");
        assertThat(admin.locator("table.people").first()).containsText("Convite enviado");
        shapes(admin, "users");
        shapes(admin, "user", admin.getByRole(AriaRole.LINK, name("Ana Prado")).getAttribute("href"));

        Page colleague = newPage(1440, 900, ColorScheme.LIGHT);
        colleague.navigate(invitation());
        assertThat(colleague.locator("h1")).containsText("Olá, Ana");
        Assertions.assertThat(colleague.url()).doesNotContain("token");
        shapes(colleague, "invitation");
        assertThat(colleague.locator(".can li")).hasCount(4);
        colleague.locator("input[name=theme][value=dark]").check();
        choose(colleague, "senhasenhasenha");
        button(colleague, "Começar");
        assertThat(colleague.getByRole(AriaRole.ALERT)).containsText("primeiras que alguém tentaria");
        assertThat(colleague.locator("input[name=theme][value=dark]")).isChecked();
        choose(colleague, PASSWORD);
        button(colleague, "Começar");

        colleague.waitForURL(HOME + "/");
        assertThat(colleague.locator("html")).hasAttribute("data-theme", "dark");
        colleague.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("theme"));
        menu(colleague);
        assertThat(colleague.locator("#rail")).containsText("Tarefas");
        assertThat(colleague.locator("#rail")).not().containsText("Pessoas");
        Assertions.assertThat(colleague.navigate(HOME + "/admin/users").status()).isEqualTo(403);
        Assertions.assertThat(colleague.navigate(HOME + "/admin/mails").status()).isEqualTo(403);
        Assertions.assertThat(complaints).filteredOn(it -> !it.contains("403")).isEmpty();
        secondFactor(colleague);
        recovery();
        disable(colleague);
    }

    private static void menu(Page page) {
        page.locator("summary.person").click();
        List.of("/profile", "/password", "/notifications/preferences", "/sessions")
                .forEach(path -> assertThat(page.locator(".menu-sheet a[href='" + path + "']")).isVisible());
    }

    private String invitation() {
        admin.navigate(HOME + "/admin/mails");
        shapes(admin, "mails");
        var link = Letters.link(admin, HOME + "/admin/mails", "Convite para o SISInfo");
        shapes(admin, "mail");
        return link;
    }

    private void secondFactor(Page page) {
        page.navigate(HOME + "/profile");
        shapes(page, "profile");
        page.navigate(HOME + "/profile/second-factor");
        shapes(page, "second-factor");
        String secret = page.locator(".secret").textContent().replace(" ", "");
        String used = Authenticator.code(secret, 0);
        page.locator("#code").fill(used);
        button(page, "Ligar o segundo fator");
        assertThat(page.locator(".codes li")).hasCount(10);
        shapes(page, "recovery-codes", null);

        Page again = newPage(1440, 900, ColorScheme.LIGHT);
        signIn(again, "ana@prefeitura.example", PASSWORD);
        assertThat(again.locator("h1")).containsText("Falta o código");
        shapes(again, "code", null);
        again.locator("#code").fill(used);
        button(again, "Entrar");
        assertThat(again.getByRole(AriaRole.ALERT)).containsText("já foi usado");
        again.locator("#code").fill(Authenticator.code(secret, 1));
        button(again, "Entrar");
        again.waitForURL(HOME + "/");
    }

    private void recovery() {
        Page page = newPage(1440, 900, ColorScheme.LIGHT);
        page.navigate(HOME + "/sign-in");
        shapes(page, "sign-in");
        page.getByRole(AriaRole.LINK, name("Esqueci a senha")).click();
        shapes(page, "recovery");
        page.getByLabel("E-mail").fill("ninguem@prefeitura.example");
        button(page, "Enviar o link");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("um link está a caminho");
        shapes(page, "recovery-asked", null);
        page.navigate(HOME + "/recovery/password?token=nunca");
        assertThat(page.locator("h1")).containsText("não vale mais");
        shapes(page, "link-gone");
    }

    private void disable(Page colleague) {
        admin.navigate(HOME + "/admin/users");
        admin.getByRole(AriaRole.LINK, name("Ana Prado")).click();
        admin.locator("summary", new Page.LocatorOptions().setHasText("Desativar o acesso")).click();
        shapes(admin, "user-disable", null);
        button(admin, "Desativar o acesso");
        assertThat(admin.locator(".facts")).containsText("Desativado");
        colleague.navigate(HOME + "/tasks");
        assertThat(colleague.locator("h1")).containsText("Entrar");
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate(HOME + "/sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Senha", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(page, "Entrar");
    }

    private static void choose(Page page, String password) {
        page.locator("#chosen").fill(password);
        page.locator("#again").fill(password);
    }

    private static void button(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).first().click();
    }

    private static Page.GetByRoleOptions name(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private Page newPage(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("pt-BR")
                .setTimezoneId("America/Sao_Paulo"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private void shapes(Page page, String name) {
        shapes(page, name, page.url());
    }

    /** For people to look at: light, dark, and a phone; a page that cannot be opened twice is restyled in place. */
    private void shapes(Page page, String name, String address) {
        if (address != null && !page.url().endsWith(address)) {
            page.navigate(HOME + address);
        }
        picture(page, name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        picture(page, name + "-phone");
        Assertions.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))
                .as("%s scrolls sideways on a phone", name)
                .isFalse();
        page.setViewportSize(1440, 900);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
}
