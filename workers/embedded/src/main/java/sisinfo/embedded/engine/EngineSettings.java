package sisinfo.embedded.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the engine needs to know.
 *
 * @param home the unpacked distribution
 * @param heap in megabytes
 * @param partitions fixed by the first start of a data folder
 * @param environment further variables of the broker's own configuration
 */
public record EngineSettings(
        Path home, List<EngineExporter> exporters, int heap, int partitions, Map<String, String> environment) {

    public static EngineSettings of(Path home, EngineExporter... exporters) {
        return new EngineSettings(home, List.of(exporters), 256, 2, Map.of());
    }
}
