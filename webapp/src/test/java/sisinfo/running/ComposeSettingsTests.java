package sisinfo.running;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What docker-compose.yml hands on from the file beside it: keys, the way for letters, where people find us. */
class ComposeSettingsTests {

    private static final Pattern ASKED = Pattern.compile("\\$\\{([A-Z_]+):[?-]");

    private static ComposeFile compose;

    @BeforeAll
    static void readTheFile() throws IOException {
        compose = ComposeFile.read();
    }

    /** Letters leave either role, and both must open what the other has sealed. */
    @ParameterizedTest
    @ValueSource(strings = {"workers", "webapp"})
    void startsNoRoleWithoutItsKeysAndAWayForLetters(String role) {
        for (var needed : List.of(
                "SISINFO_WEB_PUBLIC_URL",
                "SISINFO_IDENTITY_SECRET_KEY",
                "SISINFO_AUDIT_MASTER_KEY",
                "SISINFO_MAIL_FROM",
                "SPRING_MAIL_HOST")) {
            assertThat(compose.environment(role)).containsEntry(needed, "${" + needed + ":?set it in .env}");
        }
        assertThat(compose.environment(role))
                .containsEntry("SPRING_MAIL_PASSWORD", "${SPRING_MAIL_PASSWORD:-}")
                .containsEntry("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "${MAIL_STARTTLS_REQUIRED:-true}");
    }

    /** A variable that is written otherwise than Spring Boot reads it would be silently without effect. */
    @ParameterizedTest
    @ValueSource(strings = {"workers", "webapp"})
    void isReadByThePropertiesItMeans(String role) throws IOException {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        var environment = new StandardEnvironment();
        Map<String, Object> set = new TreeMap<>(compose.environment(role));
        set.replaceAll((variable, value) -> "set");
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, set));
        var binder = Binder.get(environment);

        var bound = KnownProperties.ours().names().stream()
                .filter(property -> binder.bind(property, String.class).isBound())
                .map(property -> property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                .collect(toSet());

        assertThat(bound)
                .containsAll(compose.environment(role).keySet().stream()
                        .filter(it -> it.startsWith("SISINFO_"))
                        .toList());
    }

    @Test
    void isExplainedInRunning() throws IOException {
        var asked = ASKED.matcher(Repository.read("docker-compose.yml"))
                .results()
                .map(it -> it.group(1))
                .collect(toSet());
        var running = Repository.read("docs/running.md");

        assertThat(asked).hasSizeGreaterThan(8).allMatch(running::contains, "explained in docs/running.md");
    }

    @Test
    void givesOthersNoKeysOfOurs() {
        assertThat(compose.services().keySet())
                .filteredOn(service -> !Set.of("workers", "webapp").contains(service))
                .allSatisfy(service -> assertThat(compose.environment(service).keySet())
                        .noneMatch(name -> name.startsWith("SISINFO_") || name.startsWith("SPRING_MAIL_")));
    }
}
