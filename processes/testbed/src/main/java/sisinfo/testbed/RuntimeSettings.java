package sisinfo.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells Camunda Process Test to use a remote runtime. Its Spring variant reads system properties; the plain one reads a
 * file on the class path or environment variables, and a JVM cannot set its own environment.
 */
final class RuntimeSettings {

    private static final Path FILE =
            Path.of(System.getProperty("basedir", ""), "target/test-classes/camunda-container-runtime.properties");

    private RuntimeSettings() {}

    static void write(EnginePorts ports) {
        System.setProperty("camunda.process-test.runtime-mode", "remote");
        System.setProperty("camunda.process-test.remote.client.grpc-address", ports.grpcAddress());
        System.setProperty("camunda.process-test.remote.client.rest-address", ports.bridgeAddress());
        System.setProperty("camunda.process-test.remote.camunda-monitoring-api-address", ports.bridgeAddress());
        Map<String, String> lines = Map.of(
                "runtimeMode", "remote",
                "remote.client.grpcAddress", ports.grpcAddress(),
                "remote.client.restAddress", ports.bridgeAddress(),
                "remote.camundaMonitoringApiAddress", ports.bridgeAddress());
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(
                    FILE,
                    lines.entrySet().stream()
                            .map(line -> line.getKey() + "=" + line.getValue())
                            .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(RuntimeSettings::forget));
    }

    /** A file left by a JVM that was killed must not outrank the environment. */
    static void forget() {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
