package sisinfo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What people wrote: the text files of all modules, without anything that was built or that runs left behind. */
final class Sources {

    private static final Path ROOT = root();

    private static final Set<String> NOT_WRITTEN = Set.of(".git", ".idea", "target", "data", "node_modules");

    private static final Set<String> TEXT = Set.of(
            "",
            "java",
            "html",
            "css",
            "js",
            "sql",
            "xml",
            "bpmn",
            "dmn",
            "form",
            "json",
            "jsonl",
            "yaml",
            "yml",
            "md",
            "properties",
            "factories",
            "imports",
            "config",
            "cmd",
            "sh",
            "txt",
            "svg");

    private static final List<Source> ALL = read();

    private Sources() {}

    static Stream<Source> all() {
        return ALL.stream();
    }

    static Stream<Source> java() {
        return all().filter(Source::isJava);
    }

    static Stream<Source> mainJava() {
        return java().filter(source -> source.path().contains("src/main/java/"));
    }

    static Stream<Source> templates() {
        return all().filter(source -> source.path().contains("/templates/"));
    }

    /** The paths of those that break a rule. */
    static List<String> breaking(Stream<Source> sources, Predicate<Source> rule) {
        return sources.filter(rule).map(Source::path).toList();
    }

    /** One file; its path starts at the root of the repository and has slashes everywhere. */
    record Source(String path, String text) {

        long lines() {
            return text.lines().count();
        }

        boolean isJava() {
            return path.endsWith(".java");
        }

        boolean isPackage() {
            return path.endsWith("/package-info.java");
        }

        /** The Maven module, by its folder. */
        String module() {
            return path.substring(0, path.indexOf("/src/"));
        }

        String folder() {
            return path.substring(0, path.lastIndexOf('/'));
        }

        String packageName() {
            return folder().replaceFirst(".*/java/", "").replace('/', '.');
        }
    }

    private static List<Source> read() {
        var found = new ArrayList<Source>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && isText(file)) {
                        found.add(source(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    /** A package may be called like a folder that is not ours: below {@code src}, everything is. */
    private static boolean isOurs(Path folder) {
        return !NOT_WRITTEN.contains(folder.getFileName().toString())
                || ROOT.relativize(folder).toString().contains("src");
    }

    private static boolean isText(Path file) {
        var name = file.getFileName().toString();
        return TEXT.contains(name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "")
                && !name.equals(".git");
    }

    private static Source source(Path file) throws IOException {
        return new Source(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docker-compose.yml"))) {
            here = here.getParent();
        }
        return here;
    }
}
