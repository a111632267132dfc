package sisinfo.running;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the repository's docker-compose.yml says. */
record ComposeFile(Map<String, Object> root) {

    static ComposeFile read() throws IOException {
        return new ComposeFile(
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Repository.read("docker-compose.yml")));
    }

    Map<String, Map<String, Object>> services() {
        return as(root.get("services"));
    }

    Map<String, Object> service(String name) {
        return services().get(name);
    }

    Map<String, String> environment(String service) {
        Map<String, Object> set = as(service(service).getOrDefault("environment", Map.of()));
        var environment = new TreeMap<String, String>();
        set.forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    List<String> list(String service, String what) {
        return as(service(service).getOrDefault(what, List.of()));
    }

    Map<String, Map<String, String>> dependencies(String service) {
        return as(service(service).getOrDefault("depends_on", Map.of()));
    }

    Map<String, Object> secrets() {
        return as(root.get("secrets"));
    }

    Map<String, Object> volumes() {
        return as(root.get("volumes"));
    }

    /** YAML has no types; the tests fail on what is not as they say. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T> T as(Object value) {
        return (T) value;
    }
}
