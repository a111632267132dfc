package sisinfo.exporter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The arguments of the exporter, checked before the broker starts to work. None is secret: the broker prints them. */
record Settings(
        String url,
        @Nullable String user,
        @Nullable Path passwordFile,
        int batchSize,
        Duration flush,
        String subjectVariable,
        int retentionDays,
        String channel) {

    private static final Set<String> KNOWN = Set.of(
            "url", "user", "passwordfile", "batchsize", "flushmillis", "subjectvariable", "retentiondays", "channel");

    /** Names come in any case: environment variables know only one. */
    static Settings from(Map<String, Object> arguments) {
        var given = new HashMap<String, String>();
        arguments.forEach((name, value) ->
                given.put(name.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""), String.valueOf(value)));
        var unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown exporter arguments " + unknown + ", known are " + KNOWN);
        }
        return new Settings(
                url(given.get("url")),
                given.get("user"),
                file(given.get("passwordfile")),
                number(given, "batchsize", 200, 1, 10_000),
                Duration.ofMillis(number(given, "flushmillis", 20, 1, 60_000)),
                word(given, "subjectvariable", "documentId", "[A-Za-z_][A-Za-z0-9_]*"),
                number(given, "retentiondays", 90, 0, 36_500),
                word(given, "channel", "engine", "[a-z_][a-z0-9_]{0,62}"));
    }

    /** Only what helps to understand the log. */
    @Override
    public String toString() {
        return "batchSize %d, flushMillis %d, subjectVariable %s, retentionDays %d, channel %s"
                .formatted(batchSize, flush.toMillis(), subjectVariable, retentionDays, channel);
    }

    private static String url(@Nullable String url) {
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("Exporter argument url is required and starts with jdbc:postgresql:");
        }
        if (url.matches("(?i).*[?&](ssl)?password=.*")) {
            throw new IllegalArgumentException("Exporter argument url holds a password: give passwordFile instead");
        }
        return url;
    }

    private static @Nullable Path file(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Path file = Path.of(name.strip());
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("Exporter argument passwordfile names no file to read: " + file);
        }
        return file;
    }

    private static int number(Map<String, String> given, String name, int usual, int least, int most) {
        String text = given.getOrDefault(name, Integer.toString(usual));
        int number;
        try {
            number = Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("Exporter argument %s is not a whole number: %s".formatted(name, text));
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "Exporter argument %s must be from %d to %d, not %d".formatted(name, least, most, number));
        }
        return number;
    }

    private static String word(Map<String, String> given, String name, String usual, String pattern) {
        String word = given.getOrDefault(name, usual);
        if (!word.matches(pattern)) {
            throw new IllegalArgumentException(
                    "Exporter argument %s must match %s, not %s".formatted(name, pattern, word));
        }
        return word;
    }
}
