package sisinfo.exporter;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.PartitionBrokerRole;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The engine in a JVM of its own, on free ports, with two partitions and this module's exporter. */
final class RealBroker implements AutoCloseable {

    private static final int PARTITIONS = 2;

    private final Path home = Path.of(System.getProperty("sisinfo.embedded.engine.home"), "camunda-zeebe-8.6.0");
    private final Path folder;
    private final Map<String, String> arguments;
    private final int grpc = freePort();
    private final int rest = freePort();
    private final int management = freePort();
    private final int command = freePort();
    private final int internal = freePort();
    private final CamundaClient client = CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://127.0.0.1:" + grpc))
            .restAddress(URI.create("http://127.0.0.1:" + rest))
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(Duration.ofSeconds(20))
            .build();
    private Process process;

    RealBroker(Path folder, Map<String, String> arguments) {
        this.folder = folder;
        this.arguments = arguments;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    CamundaClient client() {
        return client;
    }

    Path log() {
        return folder.resolve("console.log");
    }

    void start() {
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(commandLine())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            configure(builder.environment());
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Awaitility.await("the broker, see " + log())
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> healthyLeaders() == PARTITIONS);
    }

    /** As the kernel does when memory is short: no goodbye. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        client.close();
        stop();
    }

    private long healthyLeaders() {
        return client.newTopologyRequest().send().join().getBrokers().stream()
                .flatMap(broker -> broker.getPartitions().stream())
                .filter(partition -> partition.getRole() == PartitionBrokerRole.LEADER
                        && partition.getHealth() == PartitionBrokerHealth.HEALTHY)
                .count();
    }

    private List<String> commandLine() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dapp.home=" + folder,
                "-Dbasedir=" + folder,
                "-cp",
                home.resolve("config") + File.pathSeparator + home.resolve("lib") + "/*",
                "io.camunda.application.StandaloneBroker");
    }

    private void configure(Map<String, String> environment) {
        for (String host : List.of(
                "ZEEBE_BROKER_NETWORK_HOST",
                "ZEEBE_BROKER_GATEWAY_NETWORK_HOST",
                "SERVER_ADDRESS",
                "MANAGEMENT_SERVER_ADDRESS")) {
            environment.put(host, "127.0.0.1");
        }
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(grpc));
        environment.put("SERVER_PORT", Integer.toString(rest));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(command));
        environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(internal));
        environment.put("ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS", "127.0.0.1:" + internal);
        environment.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", Integer.toString(PARTITIONS));
        environment.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("state").toString());
        environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB");
        environment.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB");
        String exporter = "ZEEBE_BROKER_EXPORTERS_POSTGRES_";
        environment.put(exporter + "JARPATH", System.getProperty("sisinfo.embedded.engine.exporter"));
        environment.put(exporter + "CLASSNAME", "sisinfo.exporter.PostgresExporter");
        arguments.forEach((name, value) -> environment.put(exporter + "ARGS_" + name.toUpperCase(), value));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
