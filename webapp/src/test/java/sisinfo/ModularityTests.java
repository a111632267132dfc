package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Features see each other's doors only, and never in circles. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(SisInfoApplication.class);

    @Test
    void everyFeatureKeepsItsBoundary() {
        MODULES.verify();
    }

    @Test
    void drawsTheFeatures() {
        new Documenter(MODULES).writeModulesAsPlantUml();

        assertThat(Path.of("target/spring-modulith-docs/components.puml"))
                .content()
                .contains("Invoice", "Reading", "Document");
    }
}
