package sisinfo.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sisinfo.embedded.part.StartFailure;

class EngineHomeTests {

    @TempDir
    Path folder;

    @Test
    void findsTheDistributionInsideItsFolder() throws IOException {
        Path distribution = folder.resolve("camunda-zeebe-8.6.0");
        Files.createDirectories(distribution.resolve("lib"));
        Files.createDirectories(distribution.resolve("config"));

        assertThat(EngineHome.find(folder)).isEqualTo(distribution);
        assertThat(EngineHome.find(distribution)).isEqualTo(distribution);
    }

    @Test
    void saysWhereItLookedAndWhatToDo() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> EngineHome.find(folder))
                .withMessageContaining(folder.toString())
                .satisfies(failure -> assertThat(failure.action())
                        .contains("./mvnw package", "sisinfo.embedded.engine.home", "camunda.client.grpc-address"));
    }

    @Test
    void doesWithoutAnExporter() {
        assertThat(EngineHome.findExporter(folder.resolve("none.jar"))).isEmpty();
    }
}
