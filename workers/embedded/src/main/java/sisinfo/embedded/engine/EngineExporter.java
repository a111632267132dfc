package sisinfo.embedded.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** An exporter the broker loads from a jar of its own; the id names its position and must stay the same. */
public record EngineExporter(String id, Path jar, String className, Map<String, String> arguments) {

    void putInto(Map<String, String> variables) {
        String prefix = "ZEEBE_BROKER_EXPORTERS_" + id.toUpperCase(Locale.ROOT) + "_";
        variables.put(prefix + "JARPATH", jar.toString());
        variables.put(prefix + "CLASSNAME", className);
        arguments.forEach((name, value) -> variables.put(prefix + "ARGS_" + name.toUpperCase(Locale.ROOT), value));
    }
}
