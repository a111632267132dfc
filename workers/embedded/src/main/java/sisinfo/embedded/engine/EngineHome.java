package sisinfo.embedded.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.embedded.part.StartFailure;

/** Where the unpacked engine and the exporter lie: configured, in the build tree, or beside the application. */
public final class EngineHome {

    private EngineHome() {}

    public static Path find(@Nullable Path configured) {
        List<Path> candidates = candidates(configured, "workers/embedded/target/engine", "engine");
        return candidates.stream()
                .flatMap(EngineHome::distribution)
                .findFirst()
                .orElseThrow(() -> new StartFailure(
                        "O motor de processos (Zeebe) não foi encontrado. Procurado em: " + candidates,
                        "Execute ./mvnw package, ou indique a pasta do camunda-zeebe descompactado com"
                                + " sisinfo.embedded.engine.home, ou um motor já em execução com"
                                + " camunda.client.grpc-address e camunda.client.rest-address."));
    }

    public static Optional<Path> findExporter(@Nullable Path configured) {
        return candidates(configured, "processes/exporter/target/exporter-broker.jar", "engine/exporter-broker.jar")
                .stream()
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> candidates(@Nullable Path configured, String inTree, String beside) {
        if (configured != null) {
            return List.of(configured.toAbsolutePath().normalize());
        }
        var candidates = new ArrayList<Path>();
        Stream.concat(jarFolder().map(folder -> folder.resolve("../..")).stream(), Stream.of(Path.of("")))
                .map(folder -> folder.resolve(inTree))
                .forEach(candidates::add);
        Stream.concat(jarFolder().stream(), Stream.of(Path.of("")))
                .map(folder -> folder.resolve(beside))
                .forEach(candidates::add);
        return candidates.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** The folder itself or its one sub-folder that has libraries. */
    private static Stream<Path> distribution(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return Stream.concat(Stream.of(folder), children.sorted().toList().stream())
                    .filter(path ->
                            Files.isDirectory(path.resolve("lib")) && Files.isDirectory(path.resolve("config")));
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    /** The folder of the runnable jar, when the application runs from one: {@code jar:nested:/…/sisinfo.jar/!BOOT-INF…}. */
    private static Optional<Path> jarFolder() {
        String location = String.valueOf(EngineHome.class.getResource("EngineHome.class"));
        int start = location.indexOf(":/");
        int end = location.indexOf(".jar");
        if (!location.startsWith("jar:") || start < 0 || end < 0) {
            return Optional.empty();
        }
        String jar = location.substring(start + 1, end + 4);
        return Optional.ofNullable(Path.of(URI.create("file:" + jar)).getParent());
    }
}
