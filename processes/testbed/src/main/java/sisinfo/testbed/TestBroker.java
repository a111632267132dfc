package sisinfo.testbed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sisinfo.embedded.engine.EngineHome;
import sisinfo.testbed.bridge.BridgeExporter;

/** A broker in a child JVM with a clock that tests may move and the bridge inside; it ends with this JVM. */
final class TestBroker {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EnginePorts ports;
    private final Path home;
    private final Path folder;

    private TestBroker(EnginePorts ports, Path home, Path folder) {
        this.ports = ports;
        this.home = home;
        this.folder = folder;
    }

    static Process start(EnginePorts ports) {
        try {
            Path parent = Files.createDirectories(Path.of(System.getProperty("basedir", ""), "target", "testbed")
                    .toAbsolutePath());
            return new TestBroker(ports, home(), Files.createTempDirectory(parent, "broker-")).launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        String configured = System.getProperty("sisinfo.embedded.engine.home");
        return EngineHome.find(configured == null ? null : Path.of(configured));
    }

    private Process launch() throws IOException {
        Path console = folder.resolve("console.log");
        var builder = new ProcessBuilder(command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().keySet().removeIf(TestBroker::wouldConfigureTheBroker);
        builder.environment().putAll(environment());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
        BrokerReadiness.await(process, ports.bridgeAddress(), PATIENCE, console);
        return process;
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.net.preferIPv4Stack=true",
                "-Dapp.home=" + folder,
                "-Dbasedir=" + folder,
                "-cp",
                String.join(
                        File.pathSeparator,
                        ownClasses(),
                        home.resolve("config").toString(),
                        home.resolve("lib") + "/*"),
                BrokerMain.class.getName());
    }

    private static String ownClasses() {
        try {
            return Path.of(BrokerMain.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> environment() {
        String loopback = "127.0.0.1";
        var variables = new TreeMap<String, String>();
        for (String host : List.of("ZEEBE_BROKER_NETWORK", "ZEEBE_BROKER_GATEWAY_NETWORK")) {
            variables.put(host + "_HOST", loopback);
        }
        variables.put("SERVER_ADDRESS", loopback);
        variables.put("MANAGEMENT_SERVER_ADDRESS", loopback);
        variables.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", "" + ports.grpc());
        variables.put("SERVER_PORT", "" + ports.rest());
        variables.put("MANAGEMENT_SERVER_PORT", "" + ports.management());
        variables.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", "" + ports.command());
        variables.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", "" + ports.internal());
        variables.put("ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS", loopback + ":" + ports.internal());
        variables.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("state").toString());
        variables.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB");
        variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "256MB");
        variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "128MB");
        variables.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB");
        variables.put("ZEEBE_CLOCK_CONTROLLED", "true");
        String bridge = "ZEEBE_BROKER_EXPORTERS_BRIDGE_";
        variables.put(bridge + "CLASSNAME", BridgeExporter.class.getName());
        variables.put(bridge + "ARGS_PORT", "" + ports.bridge());
        variables.put(bridge + "ARGS_REST", "" + ports.rest());
        variables.put(bridge + "ARGS_MANAGEMENT", "" + ports.management());
        return variables;
    }

    /** Settings of the build around us must not reach the broker, which reads the same names. */
    private static boolean wouldConfigureTheBroker(@Nullable String variable) {
        return variable != null
                && List.of("ZEEBE_", "CAMUNDA_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_").stream()
                        .anyMatch(variable::startsWith);
    }
}
