package sisinfo.embedded.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.core.ExecutableProvider;
import sisinfo.embedded.part.Child;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Part;
import sisinfo.embedded.part.Ports;

/** Redis on loopback with password and an append-only file in the data folder. */
public final class Redis implements Part {

    private final Child child;
    private final int port;
    private final String password;

    private Redis(Child child, int port, String password) {
        this.child = child;
        this.port = port;
        this.password = password;
    }

    /** Starts it; a fixed port of 0 means any free one, remembered in the file {@code port}. */
    public static Redis start(DataFolder data, int fixedPort) {
        Path folder = data.folder("redis");
        String password = data.password("redis");
        try {
            Path program = program(folder);
            Path file = folder.resolve("port");
            endOrphan(folder, password, fixedPort == 0 ? recorded(file) : fixedPort);
            return Ports.onSome(fixedPort, file, port -> {
                var process = new RedisProcess(program, folder, password, port);
                return new Redis(Child.start(process).awaitReady(), port, password);
            });
        } catch (IOException e) {
            throw DataFolder.unusable(folder, e);
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    public long pid() {
        return child.pid();
    }

    @Override
    public boolean isUp() {
        return child.isUp();
    }

    @Override
    public void close() {
        child.close();
    }

    private static Path program(Path folder) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        return ExecutableProvider.newJarResourceProvider(programs.toFile())
                .get()
                .toPath()
                .toAbsolutePath();
    }

    private static int recorded(Path portFile) throws IOException {
        return Files.exists(portFile)
                ? Integer.parseInt(Files.readString(portFile).strip())
                : 0;
    }

    /** A server left behind by an application that was killed still answers to our password: it is shut down first. */
    private static void endOrphan(Path folder, String password, int port) {
        var orphan = new RedisProcess(folder, folder, password, port);
        try {
            if (port != 0 && orphan.servesOurFolder()) {
                orphan.shutdown();
                awaitFree(port);
            }
        } catch (IOException nobodyOrNotOurs) {
            // Then there is nothing to end.
        }
    }

    private static void awaitFree(int port) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!Ports.isFree(port) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
