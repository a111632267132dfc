package sisinfo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** A browser with the windows of several people, and what it complained about. */
final class Desk implements AutoCloseable {

    static final String PASSWORD = "caneta azul na gaveta";
    private static final Path PICTURES = Path.of("target/browser");

    private final String address;
    private final Playwright playwright = Playwright.create();
    private final Browser browser = Browsers.start(playwright);
    private final Map<String, BrowserContext> people = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Desk(int port) {
        address = "http://localhost:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    /** A new window of a person, who signs in at the first one. */
    Page window(String email, String path) {
        var page = people.computeIfAbsent(email, this::signedIn).newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        go(page, path);
        return page;
    }

    void go(Page page, String path) {
        page.navigate(address + path);
    }

    /** Pictures in light, dark and on a phone, for people to look at; none may scroll sideways. */
    void look(Page page, String name) {
        shoot(page, name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shoot(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        shoot(page, name + "-phone");
        var tooWide = (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        Assertions.assertThat(tooWide).as("%s scrolls sideways on a phone", name).isFalse();
        page.setViewportSize(1440, 900);
    }

    void shoot(Page page, String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    List<String> complaints() {
        return complaints;
    }

    private BrowserContext signedIn(String email) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("pt-BR")
                .setTimezoneId("America/Sao_Paulo"));
        var page = context.newPage();
        page.navigate(address + "/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator(".door-form button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.close();
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
