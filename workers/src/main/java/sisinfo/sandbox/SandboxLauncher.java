package sisinfo.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts children: the Java that runs this application, with few jars, a small heap, and low priority. */
final class SandboxLauncher {

    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "TZ", "SystemRoot", "TEMP", "TMP");
    private static final List<String> NICE = List.of("/usr/bin/nice", "/bin/nice");

    private final SandboxLimits limits;
    private final List<String> types;
    private @Nullable List<String> command;

    SandboxLauncher(SandboxLimits limits, List<String> types) {
        this.limits = limits;
        this.types = types;
    }

    SandboxChild start() throws IOException {
        var builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return new SandboxChild(builder.start(), limits);
    }

    private synchronized List<String> command() throws IOException {
        var known = command;
        if (known == null) {
            var folder = Files.createTempDirectory("sisinfo-sandbox");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile()), "sandbox-folder"));
            known = new ArrayList<>();
            var nice =
                    NICE.stream().filter(it -> Files.isExecutable(Path.of(it))).findFirst();
            if (nice.isPresent()) {
                known.addAll(List.of(nice.get(), "-n", "5"));
            }
            known.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            known.addAll(options(folder));
            known.addAll(List.of("-cp", SandboxClassPath.find(types, folder), SandboxMain.class.getName()));
            command = known;
        }
        return known;
    }

    private List<String> options(Path folder) {
        return List.of(
                "-Xmx" + limits.heap() + "m",
                "-Xms16m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + folder,
                "-Dorg.apache.pdfbox.rendering.UsePureJavaCMYKConversion=true");
    }

    private static void delete(File file) {
        var within = file.listFiles();
        if (within != null) {
            for (var it : within) {
                delete(it);
            }
        }
        file.delete();
    }
}
