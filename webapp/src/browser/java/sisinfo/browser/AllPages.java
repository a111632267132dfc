package sisinfo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Looks at every page in light, in the dark and on a phone, two shapes at once.
 *
 * @param inside pages of somebody signed in, by name
 * @param cookies of that person
 */
record AllPages(int port, Map<String, String> inside, List<Cookie> cookies) {

    private static final Path PICTURES = Path.of("target/browser/shell");

    /** @return what is wrong, by page and shape */
    Map<String, List<String>> look() {
        var found = new TreeMap<String, List<String>>();
        try (var two = Executors.newFixedThreadPool(2)) {
            Stream.of("light", "dark", "phone")
                    .map(shape -> CompletableFuture.supplyAsync(() -> lookAtAll(shape), two))
                    .toList()
                    .forEach(it -> found.putAll(it.join()));
        }
        return found;
    }

    /** In a browser of its own: each of the three shapes keeps one processor busy. */
    private Map<String, List<String>> lookAtAll(String shape) {
        var found = new TreeMap<String, List<String>>();
        try (var own = Playwright.create(); var chromium = Browsers.start(own)) {
            var context = shape.equals("phone") ? newContext(chromium, 390, 844) : newContext(chromium, 1440, 900);
            var other = context.newPage();
            other.setDefaultTimeout(60_000);
            var dark = shape.equals("dark");
            other.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
            ShellPages.OUTSIDE.forEach((name, path) -> found.put(name + " " + shape, look(other, name, shape, path)));
            context.addCookies(cookies);
            inside.forEach((name, path) -> found.put(name + " " + shape, look(other, name, shape, path)));
        }
        return found;
    }

    private List<String> look(Page other, String name, String shape, String path) {
        var answer = other.navigate("http://localhost:" + port + path);
        settle(other);
        other.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + shape + ".png")));
        var seen = other.viewportSize();
        unroll(other);
        var found = new ArrayList<>(shape.equals("dark") ? Accessibility.contrasts(other) : Accessibility.violations(other));
        if (answer.status() != (name.equals("not-found") ? 404 : 200)) {
            found.add("answers " + answer.status());
        }
        if ((Boolean) other.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1")) {
            found.add("scrolls sideways");
        }
        other.setViewportSize(seen.width, seen.height);
        return found;
    }

    /** To its whole length: axe scrolls while it looks, and what then slips half under the bar on top is no small target. */
    private static void unroll(Page shown) {
        int length = (Integer) shown.evaluate("document.documentElement.scrollHeight");
        shown.setViewportSize(shown.viewportSize().width, Math.max(length, shown.viewportSize().height));
        settle(shown);
    }

    /** Until nothing is on its way, fonts and pictures are there and nothing moves any more. */
    static void settle(Page shown) {
        shown.waitForFunction("""
                () => !document.querySelector('.htmx-request')
                    && document.fonts.status === 'loaded'
                    && [...document.images].every(it => it.complete || it.loading === 'lazy')
                    && document.getAnimations().every(it => it.playState !== 'running')""");
    }

    static BrowserContext newContext(Browser browser, int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("pt-BR")
                .setTimezoneId("America/Sao_Paulo"));
    }
}
