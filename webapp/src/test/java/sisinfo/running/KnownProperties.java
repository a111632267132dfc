package sisinfo.running;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/** The properties that exist: those the libraries describe, and our own. */
final class KnownProperties {

    private static final Pattern OWN = Pattern.compile("[\"{](sisinfo(?:\\.[a-z][a-z0-9-]*){2,})[\":}]");

    private final Set<String> names = new TreeSet<>();
    private final Set<String> maps = new TreeSet<>();

    /** Everything on the class path, and ours. */
    static KnownProperties all() throws IOException {
        var known = ours();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:/META-INF/spring-configuration-metadata.json")) {
            try (var in = file.getInputStream()) {
                for (var property : JsonMapper.shared().readTree(in).path("properties")) {
                    known.add(
                            property.path("name").asString(""),
                            property.path("type").asString("").startsWith("java.util.Map"));
                }
            }
        }
        return known;
    }

    /** Only those below {@code sisinfo}: the records they are bound to, and the few that are read by name. */
    static KnownProperties ours() throws IOException {
        var known = new KnownProperties();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition found : scanner.findCandidateComponents("sisinfo")) {
            Class<?> type = type(String.valueOf(found.getBeanClassName()));
            known.add(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
        known.add("sisinfo.embedded", type("sisinfo.embedded.EmbeddedProperties"));
        known.addThoseReadByName();
        return known;
    }

    Set<String> names() {
        return names;
    }

    /** As Spring Boot would read a variable of the environment. */
    boolean knows(String variable) {
        String wanted = variable.replace("_", "").toLowerCase(Locale.ROOT);
        return names.stream().map(KnownProperties::bare).anyMatch(wanted::equals)
                || maps.stream().map(KnownProperties::bare).anyMatch(wanted::startsWith);
    }

    private void addThoseReadByName() throws IOException {
        for (String module : new String[] {"workers", "workers/embedded", "webapp"}) {
            try (var files = Files.walk(Repository.ROOT.resolve(module + "/src/main/java"))) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    OWN.matcher(Files.readString(file)).results().forEach(it -> add(it.group(1), false));
                }
            }
        }
        names.removeIf(name -> maps.stream().anyMatch(map -> name.startsWith(map + ".")));
        // A prefix that some record is bound to is no property of its own.
        names.removeIf(name -> names.stream().anyMatch(it -> it.startsWith(name + ".")));
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent part : type.getRecordComponents()) {
            String name = prefix + "." + kebab(part.getName());
            if (part.getType().isRecord() && part.getType().getName().startsWith("sisinfo.")) {
                add(name, part.getType());
            } else {
                add(name, Map.class.isAssignableFrom(part.getType()));
            }
        }
    }

    private void add(String name, boolean map) {
        names.add(name);
        if (map) {
            maps.add(name);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kebab(String name) {
        return ConfigurationPropertyName.adapt(name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), '.')
                .toString();
    }

    private static String bare(String name) {
        return name.replaceAll("[.-]", "").toLowerCase(Locale.ROOT);
    }
}
