package sisinfo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

/** Which room may touch what: the last word of a package says what its lines are about. */
@AnalyzeClasses(packages = "sisinfo", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    /** The exporter is loaded by the engine and written in the engine's words; it knows no feature. */
    @ArchTest
    static final ArchRule onlyEngineRoomsKnowCamunda = noClasses()
            .that()
            .resideOutsideOfPackages("..engine..", "sisinfo.exporter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.camunda..")
            .because("what the office knows must outlive the engine; call it from the feature's engine package");

    @ArchTest
    static final ArchRule onlyWebRoomsServePages = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "sisinfo.embedded.engine..") // a filter that runs within the engine
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web.bind..",
                    "org.springframework.web.context..",
                    "org.springframework.web.filter..",
                    "org.springframework.web.method..",
                    "org.springframework.web.multipart..",
                    "org.springframework.web.servlet..",
                    "org.springframework.ui..",
                    "org.thymeleaf..",
                    "io.github.wimdeblauwe..",
                    "jakarta.servlet..")
            .because("a use case does not know who asks; read the request in the feature's web package");

    @ArchTest
    static final ArchRule onlyFeatureRootsKnowTheDatabase = noClasses()
            .that()
            .resideInAnyPackage("..engine..", "..web..", "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.data..", "org.hibernate..")
            .because("rows leave a feature only as views; ask the feature's use-case class");

    @ArchTest
    static final ArchRule contractsArePlainJava = classes()
            .that()
            .resideInAPackage("..process..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..process..", "org.jspecify..")
            .because("a contract is words that models and Java share; put behaviour in the feature's root");

    @ArchTest
    static final ArchRule pagesDoNotCallWorkers = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("sisinfo..engine..")
            .because("pages and workers are two doors to one use case; call the use case");

    @ArchTest
    static final ArchRule onePlaceSaysWhatAnAddressIs = noClasses()
            .that()
            .doNotHaveSimpleName("AddressFirewall") // looks at how it was written, before anybody reads it
            .should()
            .callMethod(HttpServletRequest.class, "getRequestURI")
            .orShould()
            .callMethod(HttpServletRequest.class, "getRequestURL")
            .orShould()
            .callMethod(HttpServletRequest.class, "getServletPath")
            .orShould()
            .callMethod(HttpServletRequest.class, "getPathInfo")
            .because("a filter that compares what controllers do not match can be passed by; ask RequestPath or Paths");

    @Test
    void noPackageLivesInTwoModules() {
        var homes = Sources.mainJava()
                .collect(groupingBy(Sources.Source::packageName, mapping(Sources.Source::module, toSet())));

        assertThat(homes)
                .hasSizeGreaterThan(20)
                .allSatisfy((name, modules) -> assertThat(modules)
                        .as("%s: jars would share package-private types; give one of them a room of its own", name)
                        .hasSize(1));
    }
}
