package sisinfo.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import sisinfo.embedded.engine.Engine;
import sisinfo.embedded.engine.EngineHome;
import sisinfo.embedded.engine.EngineSettings;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.postgres.Postgres;
import sisinfo.embedded.redis.Redis;

/** An application of its own, to be killed: starts the parts that are processes and prints their pids. */
final class PartsLauncher {

    private PartsLauncher() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder data = DataFolder.open(Path.of(arguments[0]));
        try (var postgres = Postgres.start(data, 0);
                var redis = Redis.start(data, 0);
                var engine = engine(data)) {
            engine.ready().join();
            System.out.printf("STARTED %d %d %d%n", postgres.pid(), redis.pid(), engine.pid());
            new CountDownLatch(1).await();
        }
    }

    static Engine engine(DataFolder data) {
        Path home = EngineHome.find(Path.of(System.getProperty("sisinfo.embedded.engine.home")));
        return Engine.start(data, Engine.ports(data), EngineSettings.of(home));
    }

    static Process launch(Class<?> main, Path folder, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dsisinfo.embedded.folder=" + folder,
                "-Dsisinfo.embedded.engine.home=" + System.getProperty("sisinfo.embedded.engine.home")));
        command.addAll(List.of(options));
        command.addAll(List.of(main.getName(), folder.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The pids it printed; everything it printed when it ended instead. */
    static List<Long> awaitPids(Process launcher) throws IOException {
        BufferedReader reader = launcher.inputReader();
        var lines = new ArrayList<String>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.startsWith("STARTED ")) {
                return List.of(line.substring(8).split(" ")).stream()
                        .map(Long::valueOf)
                        .toList();
            }
        }
        throw new AssertionError(String.join("\n", lines));
    }
}
