package sisinfo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one benchmark measured: a table for people, beside the figures of an earlier run, and JSON for the next run. The
 * earlier run is the last one in this tree, or the one in the folder that {@code bench.baseline} names.
 */
public final class Figures {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Figure(String name, double value, String unit, String goal) {}

    private final String subject;
    private final String loadBefore = Machine.load();
    private final List<Figure> figures = new ArrayList<>();

    public Figures(String subject) {
        this.subject = subject;
    }

    public Figures add(String name, double value, String unit) {
        return add(name, value, unit, "");
    }

    public Figures add(String name, double value, String unit, String goal) {
        figures.add(new Figure(name, value, unit, goal));
        return this;
    }

    /** Median and 95th percentile of many measurements of the same thing. */
    public Figures add(String name, List<Double> values, String unit, String goalOfP95) {
        return add(name + ", p50", Machine.quantile(values, 0.5), unit)
                .add(name + ", p95", Machine.quantile(values, 0.95), unit, goalOfP95);
    }

    /** Prints the table and leaves the JSON behind. */
    public void publish() throws IOException {
        var baseline = System.getProperty("bench.baseline", "");
        var earlier = earlier((baseline.isEmpty() ? FOLDER : Path.of(baseline)).resolve(subject + ".json"));
        System.out.println(table(earlier));
        Files.createDirectories(FOLDER);
        Files.writeString(
                FOLDER.resolve(subject + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()));
    }

    private String table(JsonNode earlier) {
        var table = new StringBuilder(text(
                "%n== %s (%s; load average %s before, %s after)%n",
                subject, Machine.description(), loadBefore, Machine.load()));
        table.append(text("%-58s %11s %-8s %-9s %11s %6s%n", "", "measured", "", "goal", "earlier", "ratio"));
        for (var it : figures) {
            var before = earlier(earlier, it.name());
            var ratio = before.isPresent() && before.getAsDouble() != 0
                    ? text("%.2f", it.value() / before.getAsDouble())
                    : "";
            table.append(text(
                    "%-58s %11.3f %-8s %-9s %11s %6s%n",
                    it.name(),
                    it.value(),
                    it.unit(),
                    it.goal(),
                    before.isPresent() ? text("%.3f", before.getAsDouble()) : "",
                    ratio));
        }
        return table.toString();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("subject", subject);
        json.put("at", Instant.now().toString());
        json.put("machine", Machine.description());
        json.put("loadBefore", loadBefore);
        json.put("loadAfter", Machine.load());
        json.put("figures", figures);
        return json;
    }

    private static JsonNode earlier(Path file) throws IOException {
        return Files.isRegularFile(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
    }

    private static OptionalDouble earlier(JsonNode run, String name) {
        return run.path("figures")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(name))
                .mapToDouble(it -> it.path("value").asDouble())
                .findFirst();
    }
}
