package sisinfo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What measuring needs to know of the machine: how busy it is, and what a tree of processes has used. */
public final class Machine {

    private Machine() {}

    public static String description() {
        return "%d processors, Java %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version());
    }

    /** Over one, five and fifteen minutes; unknown where there is no such file. */
    public static String load() {
        try {
            var words = Files.readString(Path.of("/proc/loadavg")).split(" ");
            return String.join(" ", words[0], words[1], words[2]);
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    public static double quantile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, rank));
    }

    /** Processor time by process; processes that ended in between are lost, new ones count from their start. */
    public static Map<Long, Duration> processorTimes(ProcessHandle root) {
        var times = new HashMap<Long, Duration>();
        tree(root)
                .forEach(it -> times.put(it.pid(), it.info().totalCpuDuration().orElse(Duration.ZERO)));
        return times;
    }

    public static double processorSeconds(Map<Long, Duration> before, Map<Long, Duration> after) {
        return after.entrySet().stream()
                .mapToDouble(it -> it.getValue()
                                .minus(before.getOrDefault(it.getKey(), Duration.ZERO))
                                .toMillis()
                        / 1e3)
                .sum();
    }

    /** Megabytes of memory, shared pages counted by share; zero where the system does not tell. */
    public static double memory(ProcessHandle root) {
        return tree(root).mapToDouble(Machine::share).sum();
    }

    private static double share(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(it -> it.startsWith("Pss:"))
                    .mapToDouble(it -> Double.parseDouble(it.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private static Stream<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants());
    }
}
