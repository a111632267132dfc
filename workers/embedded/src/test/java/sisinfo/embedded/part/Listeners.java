package sisinfo.embedded.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets on which a process listens, as Linux tells them. */
public final class Listeners {

    private static final String TCP_LISTEN = "0A";
    private static final String UDP_UNCONNECTED = "07";
    private static final int FIRST_PASSING_PORT = 32_768;
    private static final Set<String> LOOPBACK = Set.of("0100007F", "0000000000000000FFFF00000100007F");

    private Listeners() {}

    /**
     * Protocol and address in hexadecimal of every listener of the process that other machines can reach. Sockets on
     * which DNS clients await their answers look like UDP listeners, but have one of the system's passing ports.
     */
    public static List<String> beyondLoopback(long pid) throws IOException {
        return all(pid).stream()
                .filter(listener -> !LOOPBACK.contains(listener.split("[ :]")[1]))
                .filter(listener -> listener.startsWith("tcp") || port(listener) < FIRST_PASSING_PORT)
                .toList();
    }

    public static List<String> all(long pid) throws IOException {
        Set<String> sockets = sockets(pid);
        var found = new ArrayList<String>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            String state = table.startsWith("tcp") ? TCP_LISTEN : UDP_UNCONNECTED;
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals(state) && sockets.contains(columns[9])) {
                    found.add(table + " " + columns[1]);
                }
            }
        }
        return found;
    }

    private static int port(String listener) {
        return Integer.parseInt(listener.split(":")[1], 16);
    }

    private static Set<String> sockets(long pid) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.map(Listeners::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
