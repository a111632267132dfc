package sisinfo.embedded.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sisinfo.embedded.part.ChildSpec;
import sisinfo.embedded.part.Commands;

/** The broker's JVM: small, on loopback, with its state in the data folder. */
final class EngineProcess implements ChildSpec {

    private static final String LOOPBACK = "127.0.0.1";

    private final EngineSettings settings;
    private final EnginePorts ports;
    private final Path folder;
    private final Path passwordFile;
    private final Topology topology;

    EngineProcess(EngineSettings settings, EnginePorts ports, Path folder, Path passwordFile) {
        this.settings = settings;
        this.ports = ports;
        this.folder = folder;
        this.passwordFile = passwordFile;
        this.topology = new Topology(ports.rest(), passwordFile);
    }

    @Override
    public String name() {
        return "Zeebe";
    }

    @Override
    public Process launch() throws IOException {
        ports.checkFree();
        Path boot = EngineBoot.prepare(folder.resolve("boot"), settings.home());
        Files.createDirectories(folder.resolve("logs"));
        var builder = new ProcessBuilder(Commands.detached(command(boot)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console().toFile());
        builder.environment().keySet().removeIf(EngineProcess::wouldConfigureTheBroker);
        builder.environment().putAll(environment());
        Process process = builder.start();
        Files.writeString(folder.resolve("pid"), Long.toString(process.pid()));
        return process;
    }

    @Override
    public boolean answers() throws IOException, InterruptedException {
        return topology.hasHealthyLeaders(settings.partitions());
    }

    @Override
    public void stop(Process process) {
        process.destroy();
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    @Override
    public boolean stubborn() {
        return true;
    }

    @Override
    public String lastWords() {
        return Commands.tail(folder.resolve("logs/engine.log"));
    }

    private Path console() {
        return folder.resolve("logs/console.log");
    }

    private List<String> command(Path boot) {
        Path home = settings.home();
        String classpath = String.join(
                File.pathSeparator,
                boot.toString(),
                home.resolve("config").toString(),
                home.resolve("lib").toString() + File.separator + "*");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx%dm".formatted(settings.heap()),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Dlog4j2.configurationFile=" + boot.resolve(EngineBoot.LOG_SETTINGS),
                "-Dapp.home=" + folder,
                "-Dbasedir=" + folder,
                "-cp",
                classpath,
                EngineMain.class.getName());
    }

    private Map<String, String> environment() {
        var variables = new TreeMap<String, String>();
        variables.put("ZEEBE_BROKER_NETWORK_HOST", LOOPBACK);
        variables.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", LOOPBACK);
        variables.put("SERVER_ADDRESS", LOOPBACK);
        variables.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        variables.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(ports.grpc()));
        variables.put("SERVER_PORT", Integer.toString(ports.rest()));
        variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management()));
        variables.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(ports.command()));
        variables.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(ports.internal()));
        variables.put("ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS", LOOPBACK + ":" + ports.internal());
        variables.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", Integer.toString(settings.partitions()));
        variables.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("state").toString());
        variables.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB");
        // The broker stops working below these; its own 2 GB and 1 GB are for bigger machines.
        variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "256MB");
        variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "128MB");
        variables.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB");
        variables.put("SPRING_MAIN_BANNERMODE", "off");
        // This port asks nobody: nothing there that changes or tells anything.
        variables.put("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "health");
        EngineAccess.putInto(variables, passwordFile);
        settings.exporters().forEach(exporter -> exporter.putInto(variables));
        variables.putAll(settings.environment());
        return variables;
    }

    /** The application's own settings in the environment must not reach the broker, which reads the same names. */
    private static boolean wouldConfigureTheBroker(String variable) {
        return List.of("ZEEBE_", "CAMUNDA_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "SISINFO_").stream()
                .anyMatch(variable::startsWith);
    }
}
