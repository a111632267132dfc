package sisinfo.embedded;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() == context) {
            var _ = parts.engineReady()
                    .handle((nothing, failure) -> failure == null)
                    .completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .thenAccept(this::print);
        }
    }

    private void print(boolean engineReady) {
        if (context.isActive()) {
            Progress.print(box(lines(engineReady)));
        }
    }

    private Map<String, String> lines(boolean engineReady) {
        var lines = new LinkedHashMap<String, String>();
        putAddress(lines, context.getEnvironment());
        for (String name : context.getBeanNamesForType(Supplier.class)) {
            if (name.endsWith(SUFFIX) && context.getBean(name, Supplier.class).get() instanceof Map<?, ?> more) {
                more.forEach((label, value) -> lines.put(label.toString(), value.toString()));
            }
        }
        if (!engineReady) {
            lines.put("Motor", "ainda iniciando");
        }
        lines.put("Dados", parts.data().root().toString());
        lines.put("Encerrar", "Ctrl+C");
        return lines;
    }

    private static void putAddress(Map<String, String> lines, Environment environment) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            boolean secure = environment.getProperty("server.ssl.enabled", Boolean.class, false);
            String path = environment.getProperty("server.servlet.context-path", "/");
            lines.put("Endereço", "%s://localhost:%s%s".formatted(secure ? "https" : "http", port, path));
            if ("127.0.0.1".equals(environment.getProperty(LoopbackDefault.PROPERTY))) {
                lines.put("Acesso", "só deste computador; de outros: --server.address=0.0.0.0");
            }
        }
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
