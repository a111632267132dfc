package sisinfo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import sisinfo.embedded.part.StartFailure;

/** An exporter that cannot be loaded: the broker then prints everything it was given for it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EngineSecretsTests {

    private static final String PASSWORD = "never-to-be-printed";

    @TempDir
    Path folder;

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/sisinfo")
            .withProperty("spring.datasource.username", "sisinfo")
            .withProperty("spring.datasource.password", PASSWORD);

    @Test
    void areInOneFileOfTheirOwnerAndInNoArgumentOrLog() throws IOException {
        var properties = properties(emptyJar());
        var parts = EmbeddedParts.use(properties);
        try {
            parts.beginEngine(new EngineSettingsSource(environment, properties, parts, false));
            Path log = folder.resolve("data/engine/logs/engine.log");
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> Files.exists(log) && Files.readString(log).contains("Cannot load exporter"));

            Path secret = folder.toRealPath().resolve("data/engine/exporter-password");
            assertThat(files("engine").filter(file -> contains(file, PASSWORD))).containsExactly(secret);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(log)).contains(secret.toString());
        } finally {
            parts.release();
        }
    }

    @Test
    void doNotStandInTheAddress() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/sisinfo?password=" + PASSWORD);
        var properties = properties(folder);
        var parts = EmbeddedParts.use(properties);
        try {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> new EngineSettingsSource(environment, properties, parts, false).check())
                    .withMessageContaining("spring.datasource.url")
                    .withMessageNotContaining(PASSWORD);
        } finally {
            parts.release();
        }
    }

    private EmbeddedProperties properties(Path exporter) {
        var given = Map.of(
                "sisinfo.embedded.folder", folder.resolve("data").toString(),
                "sisinfo.embedded.engine.home", System.getProperty("sisinfo.embedded.engine.home"),
                "sisinfo.embedded.engine.exporter", exporter.toString());
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("sisinfo.embedded", EmbeddedProperties.class);
    }

    private Path emptyJar() throws IOException {
        Path jar = folder.resolve("empty.jar");
        new JarOutputStream(Files.newOutputStream(jar)).close();
        return jar;
    }

    private Stream<Path> files(String part) throws IOException {
        return Files.walk(folder.toRealPath().resolve("data").resolve(part)).filter(Files::isRegularFile);
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
