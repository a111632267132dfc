package sisinfo.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Refuses models of which some flow node or sequence flow was never passed by any process test. */
public final class CoverageGate {

    private CoverageGate() {}

    /** Arguments: the folder of the models, and the report of Camunda Process Test. */
    public static void main(String[] args) throws IOException {
        List<String> gaps = gaps(Path.of(args[0]), Path.of(args[1]));
        if (!gaps.isEmpty()) {
            throw new IllegalStateException("Not covered by any process test:\n" + String.join("\n", gaps));
        }
    }

    /** One line for each process that has uncovered elements. */
    static List<String> gaps(Path models, Path report) throws IOException {
        Map<String, Set<String>> covered = CoverageReport.read(report);
        var gaps = new ArrayList<String>();
        for (Path model : models(models)) {
            ProcessElements.read(model).forEach((process, elements) -> {
                var missing = new TreeSet<>(elements);
                missing.removeAll(covered.getOrDefault(process, Set.of()));
                if (!missing.isEmpty()) {
                    gaps.add(process + ": " + String.join(", ", missing));
                }
            });
        }
        return gaps;
    }

    private static List<Path> models(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }
}
