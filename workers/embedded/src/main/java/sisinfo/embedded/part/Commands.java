package sisinfo.embedded.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How commands are started on this system. */
public final class Commands {

    private Commands() {}

    /** In a session of its own, so that Ctrl-C reaches only the application, which then stops its parts in order. */
    public static List<String> detached(List<String> command) {
        return isOnPath("setsid") ? prefixed(List.of("setsid"), command) : command;
    }

    public static List<String> prefixed(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    public static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    public static boolean isOnPath(String program) {
        return !isWindows()
                && Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The last lines of a log file, or nothing when there is none. */
    public static String tail(Path file) {
        try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
            var last = new ArrayList<String>();
            lines.forEach(line -> {
                last.add(line);
                if (last.size() > 8) {
                    last.removeFirst();
                }
            });
            return String.join(" | ", last);
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }
}
