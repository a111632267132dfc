package sisinfo.embedded;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;

/** What the console shows while parts start. */
final class Progress {

    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private Progress() {}

    static void starting(String part) {
        print("  %-10s iniciando…".formatted(part));
    }

    static void ready(String part, Duration time) {
        print(String.format(BRAZIL, "  %-10s pronto em %.1f s", part, time.toMillis() / 1000.0));
    }

    @SuppressWarnings("SystemOut") // The console is for the person who starts the application, not a log.
    static void print(String text) {
        System.out.println(printable(text, System.out.charset()));
    }

    /** Without accents and frames where the console has no such letters, as when no language is set. */
    static String printable(String text, Charset console) {
        if (console.newEncoder().canEncode(text)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("…", "...")
                .replace('─', '-')
                .replace('│', '|')
                .replaceAll("[┌┐└┘]", "+");
    }
}
