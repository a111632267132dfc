package sisinfo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.invoice.process.InvoiceIntake;

/** Every model of this module, read once. */
final class Models {

    private static final Path CLASSES = classes();
    private static final List<Model> DIAGRAMS =
            files("processes", ".bpmn").map(Models::diagram).toList();
    private static final Pattern DECISION = Pattern.compile("<decision id=\"([^\"]+)\"");

    private Models() {}

    static List<Model> diagrams() {
        return DIAGRAMS;
    }

    static Model diagram(String processId) {
        return DIAGRAMS.stream()
                .filter(model -> model.name().equals(processId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No model " + processId + ".bpmn"));
    }

    /** A diagram without defects that is nobody's process: rules are tried on it. */
    static Model specimen() {
        try (var file = Models.class.getResourceAsStream("/specimen/SpecimenProcess.bpmn")) {
            return Model.of("SpecimenProcess", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> processIds() {
        var ids = new TreeSet<String>();
        DIAGRAMS.forEach(model -> ids.add(model.process().getId()));
        return ids;
    }

    static Set<String> decisionIds() {
        var ids = new TreeSet<String>();
        files("processes", ".dmn")
                .forEach(file -> DECISION.matcher(text(file)).results().forEach(found -> ids.add(found.group(1))));
        return ids;
    }

    static String[] resources() {
        return Stream.concat(files("processes", ".bpmn"), files("processes", ".dmn"))
                .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                .toArray(String[]::new);
    }

    static List<String> templates() {
        return files("element-templates", ".json").map(Models::text).toList();
    }

    /** The files below a folder of the module whose name ends so, in order. */
    static Stream<Path> files(String folder, String ending) {
        try (var tree = Files.walk(CLASSES.resolve(folder))) {
            return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model diagram(Path file) {
        return Model.of(file.getFileName().toString().replace(".bpmn", ""), text(file));
    }

    private static Path classes() {
        var source = InvoiceIntake.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(source.toString()));
    }
}
