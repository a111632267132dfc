package sisinfo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One headless Chromium, the installed one: nothing is downloaded. */
final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browsers() {}

    static Browser start(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setHeadless(true)
                        .setEnv(inPortuguese())
                        .setArgs(FLAGS));
    }

    /** What the browser itself writes, such as in fields for dates. */
    private static Map<String, String> inPortuguese() {
        var environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "pt_BR");
        return environment;
    }

    private static Path chromium() {
        return Optional.ofNullable(System.getenv("SISINFO_CHROMIUM"))
                .map(Path::of)
                .or(Browsers::onThePath)
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium: install it or name it in SISINFO_CHROMIUM"));
    }

    private static Optional<Path> onThePath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(it -> it.toFile().canExecute())
                .findFirst();
    }
}
