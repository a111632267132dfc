package sisinfo.testbed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The elements that tests passed, by process, as Camunda Process Test reports them. */
final class CoverageReport {

    private CoverageReport() {}

    static Map<String, Set<String>> read(Path report) throws IOException {
        var covered = new HashMap<String, Set<String>>();
        if (!Files.exists(report)) {
            return covered;
        }
        JsonNode content = new ObjectMapper().readTree(report.toFile());
        for (JsonNode coverage : content.path("coverages")) {
            Set<String> elements =
                    covered.computeIfAbsent(coverage.path("processDefinitionId").asText(), any -> new HashSet<>());
            coverage.path("completedElements").forEach(element -> elements.add(element.asText()));
            coverage.path("takenSequenceFlows").forEach(flow -> elements.add(flow.asText()));
        }
        return covered;
    }
}
