package sisinfo.running;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import sisinfo.exporter.ExporterSettings;

/** What can be known about docker-compose.yml without Docker. */
class ComposeTests {

    private static final String EXPORTER = "CAMUNDA_DATA_EXPORTERS_POSTGRES_";

    /** The engine's own metadata is not on our class path: these are the settings of engine 8.9 that we rely on. */
    private static final Set<String> ENGINE_SETTINGS = Set.of(
            "SPRING_PROFILES_ACTIVE",
            "CAMUNDA_DATA_SECONDARYSTORAGE_TYPE",
            "CAMUNDA_SECURITY_AUTHENTICATION_UNPROTECTEDAPI",
            "CAMUNDA_SECURITY_AUTHORIZATIONS_ENABLED",
            "CAMUNDA_CLUSTER_PARTITIONCOUNT",
            "CAMUNDA_LICENSE_KEY");

    private static ComposeFile compose;

    @BeforeAll
    static void readTheFile() throws IOException {
        compose = ComposeFile.read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workers", "webapp"})
    void setsOnlyPropertiesThatExist(String role) throws IOException {
        var known = KnownProperties.all();

        assertThat(compose.environment(role).keySet()).isNotEmpty().allMatch(known::knows, "a property that exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workers", "webapp"})
    void leavesNothingToTheEmbeddedDefault(String role) {
        assertThat(compose.environment(role))
                .containsKeys(
                        "SPRING_DATASOURCE_URL",
                        "SPRING_DATA_REDIS_HOST",
                        "SPRING_MONGODB_URI",
                        "CAMUNDA_CLIENT_GRPC_ADDRESS",
                        "CAMUNDA_CLIENT_REST_ADDRESS")
                // Redisson refuses redis://:password@host, the form such an address would have.
                .doesNotContainKey("SPRING_DATA_REDIS_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workers", "webapp"})
    void asksOnlyServicesItWaitsFor(String role) {
        var environment = compose.environment(role);

        assertThat(compose.dependencies(role).keySet())
                .contains(
                        host(environment.get("SPRING_DATASOURCE_URL").substring("jdbc:".length())),
                        environment.get("SPRING_DATA_REDIS_HOST"),
                        host(environment.get("SPRING_MONGODB_URI").replaceAll("//.*@", "//")),
                        host(environment.get("CAMUNDA_CLIENT_GRPC_ADDRESS")),
                        host(environment.get("CAMUNDA_CLIENT_REST_ADDRESS")));
    }

    @Test
    void letsOneRoleDoTheWorkAndTheOtherShowIt() {
        assertThat(compose.environment("workers")).containsEntry("SISINFO_ENGINE_DEPLOY", "true");
        assertThat(compose.environment("webapp"))
                .containsEntry("SISINFO_ENGINE_DEPLOY", "false")
                .containsEntry("CAMUNDA_CLIENT_WORKER_DEFAULTS_ENABLED", "false")
                .containsEntry("SISINFO_DOCUMENT_INBOX_ENABLED", "false");
    }

    @Test
    void givesTheEngineOnlySettingsThatWereLookedUp() {
        assertThat(compose.environment("camunda").keySet())
                .filteredOn(name -> !name.startsWith(EXPORTER))
                .isSubsetOf(ENGINE_SETTINGS);
        // The other profiles sign people in, which the engine refuses to do without a secondary storage.
        assertThat(compose.environment("camunda"))
                .containsEntry("SPRING_PROFILES_ACTIVE", "broker")
                .containsEntry("CAMUNDA_DATA_SECONDARYSTORAGE_TYPE", "none");
    }

    @Test
    void givesTheEngineTheExporterThatTheBuildMakes() throws IOException {
        var environment = compose.environment("camunda");
        String[] mount = compose.list("camunda", "volumes").stream()
                .filter(it -> it.contains(".jar"))
                .findFirst()
                .orElseThrow()
                .split(":");

        assertThat(new SimpleMetadataReaderFactory()
                        .getMetadataReader(environment.get(EXPORTER + "CLASSNAME"))
                        .getClassMetadata()
                        .getInterfaceNames())
                .containsExactly("io.camunda.zeebe.exporter.api.Exporter");
        assertThat(mount).endsWith("ro").contains(environment.get(EXPORTER + "JARPATH"));
        assertThat(mount[0]).isEqualTo("./processes/exporter/target/exporter-broker.jar");
        assertThat(Repository.read("processes/exporter/pom.xml"))
                .contains("<finalName>exporter</finalName><classifier>broker</classifier>");
    }

    @Test
    void givesTheExporterArgumentsItTakes(@TempDir Path folder) throws IOException {
        Map<String, Object> arguments = compose.environment("camunda").entrySet().stream()
                .filter(it -> it.getKey().startsWith(EXPORTER + "ARGS_"))
                .collect(toMap(it -> it.getKey().substring((EXPORTER + "ARGS_").length()), Map.Entry::getValue));
        Object passwordFile = arguments.put("PASSWORDFILE", Files.createFile(folder.resolve("here")));

        assertThatCode(() -> ExporterSettings.check(arguments)).doesNotThrowAnyException();
        assertThat(arguments.get("URL"))
                .isEqualTo(compose.environment("workers").get("SPRING_DATASOURCE_URL"));
        assertThat(compose.list("camunda", "secrets"))
                .singleElement()
                .satisfies(name -> assertThat(passwordFile).isEqualTo("/run/secrets/" + name))
                .satisfies(name -> assertThat(compose.secrets())
                        .isEqualTo(Map.of(name, Map.of("environment", "POSTGRES_PASSWORD"))));
    }

    @Test
    void tellsTheEngineNoPassword() {
        assertThat(compose.environment("camunda"))
                .allSatisfy((name, value) -> assertThat(value).doesNotContain("PASSWORD"));
    }

    @Test
    void holdsNoSecret() throws IOException {
        assertThat(compose.services().keySet())
                .allSatisfy(service -> assertThat(compose.environment(service)).allSatisfy((name, value) -> {
                    if (name.matches(".*(PASSWORD|SECRET|TOKEN|_AUTH|_KEY|_KEYS)$")) {
                        assertThat(value).matches("\\$\\{[A-Z_]+:(\\?.+|-)}");
                    }
                }));
        assertThat(Repository.read("docker-compose.yml")).doesNotContainPattern("//[^/\\s$]*:[^/\\s$]+@");
    }

    @Test
    void knowsOfEveryServiceWhetherItIsWell() {
        assertThat(compose.services()).allSatisfy((name, service) -> {
            assertThat(service).containsKeys("healthcheck", "restart");
            Map<String, Object> check = ComposeFile.as(service.get("healthcheck"));
            assertThat(check).containsKeys("test", "interval", "timeout", "retries");
            assertThat(compose.dependencies(name)).allSatisfy((needed, how) -> {
                assertThat(compose.services()).containsKey(needed);
                assertThat(how).containsEntry("condition", "service_healthy");
            });
        });
    }

    @Test
    void looksAtTheFileThatWorkersKeepWhileTheyAreWell() {
        Map<String, Object> check = ComposeFile.as(compose.service("workers").get("healthcheck"));

        assertThat(String.valueOf(check.get("test")))
                .contains(" " + compose.environment("workers").get("SISINFO_HEALTH_FILE") + " ");
    }

    @Test
    void opensDoorsOnLoopbackOnly() {
        assertThat(compose.services().keySet())
                .flatExtracting(service -> compose.list(service, "ports"))
                .containsExactly("127.0.0.1:8080:8080");
    }

    @Test
    void keepsStateInVolumesThatAreDeclared() {
        List<String> named = compose.services().keySet().stream()
                .flatMap(service -> compose.list(service, "volumes").stream())
                .map(volume -> volume.split(":")[0])
                .filter(volume -> !volume.startsWith("."))
                .toList();

        assertThat(named).containsOnlyOnceElementsOf(List.of("postgres", "redis", "mongo", "camunda"));
        assertThat(compose.volumes().keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workers", "webapp"})
    void buildsBothRolesFromJarsTheBuildMakes(String role) throws IOException {
        Map<String, Object> build = ComposeFile.as(compose.service(role).get("build"));
        String dockerfile = Repository.read(String.valueOf(build.get("dockerfile")));

        assertThat(build).containsEntry("context", ".").containsEntry("args", Map.of("ROLE", role));
        assertThat(dockerfile)
                .contains("COPY webapp/target/sisinfo.jar workers/target/workers-*-exec.jar ", "      " + role + ") ");
        assertThat(Repository.read("webapp/pom.xml")).contains("<finalName>sisinfo</finalName>");
        assertThat(Repository.read("workers/pom.xml"))
                .contains("<artifactId>workers</artifactId>", "<classifier>exec</classifier>");
    }

    /** Nothing else of the repository reaches the image, its history neither. */
    @Test
    void putsNothingButJarsIntoTheImage() throws IOException {
        assertThat(Repository.read(".dockerignore").lines())
                .containsExactly("*", "!webapp/target/sisinfo.jar", "!workers/target/workers-*-exec.jar");
        assertThat(Repository.read(".github/Dockerfile").lines())
                .filteredOn(it -> it.matches("(?:COPY|ADD) .*"))
                .containsExactly("COPY webapp/target/sisinfo.jar workers/target/workers-*-exec.jar /opt/jars/");
    }

    @Test
    void letsTheApplicationWriteItsVolume() throws IOException {
        assertThat(compose.list("workers", "volumes")).containsExactly("documents:/var/lib/sisinfo/data");
        // Docker gives a new volume the owner of the folder it covers.
        assertThat(Repository.read(".github/Dockerfile"))
                .contains("install -d -o sisinfo -g sisinfo /var/lib/sisinfo/data");
    }

    private static String host(String address) {
        return URI.create(address).getHost();
    }
}
