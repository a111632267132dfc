package sisinfo.embedded.engine;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the engine needs to know; heap in megabytes, exporter arguments by lower-case name. */
public record EngineSettings(
        Path home, @Nullable Path exporter, Map<String, String> exporterArguments, int heap, int partitions) {}
