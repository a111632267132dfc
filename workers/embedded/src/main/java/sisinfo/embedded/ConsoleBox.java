package sisinfo.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The one box at the end of the start: address, what other features say, where the data is, how to stop. */
record ConsoleBox(ConfigurableApplicationContext context, EmbeddedParts parts)
        implements ApplicationListener<ApplicationReadyEvent> {

    /** A bean with such a name that supplies label → value adds its lines to the box. */
    static final String SUFFIX = "ConsoleLines";

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() == context) {
            parts.startedEngine()
                    .map(engine -> engine.ready().<Void>handle((time, failure) -> null))
                    .orElseGet(() -> CompletableFuture.completedFuture(null))
                    .thenRun(this::print);
        }
    }

    private void print() {
        if (context.isActive()) {
            Progress.print(box(lines()));
        }
    }

    private Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        Environment environment = context.getEnvironment();
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            String scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
            lines.put(
                    "Endereço",
                    "%s://localhost:%s%s"
                            .formatted(scheme, port, environment.getProperty("server.servlet.context-path", "/")));
        }
        for (String name : context.getBeanNamesForType(Supplier.class)) {
            if (name.endsWith(SUFFIX) && context.getBean(name, Supplier.class).get() instanceof Map<?, ?> more) {
                more.forEach((label, value) -> lines.put(label.toString(), value.toString()));
            }
        }
        lines.put("Dados", parts.folder().toString());
        lines.put("Encerrar", "Ctrl+C");
        return lines;
    }

    static String box(Map<String, String> lines) {
        int label = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        int value = lines.values().stream().mapToInt(String::length).max().orElse(0);
        var box = new StringBuilder("\n┌─ SISInfo ")
                .append("─".repeat(Math.max(0, label + value - 6)))
                .append("┐\n");
        lines.forEach((name, text) -> box.append(("│ %-" + label + "s  %-" + value + "s │%n").formatted(name, text)));
        return box.append('└').append("─".repeat(label + value + 4)).append("┘").toString();
    }
}
