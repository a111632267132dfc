package sisinfo.reading.keys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configured keys.
 *
 * @param keys project → its keys; projects are used in the order of their names, keys in theirs
 */
@ConfigurationProperties("sisinfo.reading.ai")
record KeyPoolProperties(@DefaultValue Map<String, List<String>> keys) {

    List<AiKey> all() {
        return new TreeMap<>(keys)
                .entrySet().stream()
                        .flatMap(project -> project.getValue().stream()
                                .map(String::strip)
                                .filter(it -> !it.isEmpty())
                                .map(secret -> new AiKey(project.getKey(), secret)))
                        .toList();
    }
}
