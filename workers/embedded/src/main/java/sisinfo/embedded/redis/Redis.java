package sisinfo.embedded.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import redis.embedded.core.ExecutableProvider;
import sisinfo.embedded.part.Child;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Ports;
import sisinfo.embedded.part.StartFailure;

/** Redis on loopback with password and an append-only file in the data folder. */
public final class Redis implements AutoCloseable {

    private static final int ATTEMPTS = 3;

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
            endOrphan(folder, password, file);
            for (int attempt = 1; ; attempt++) {
                int port = fixedPort == 0 ? Ports.remembered(file) : fixedPort;
                Child child = Child.start(new RedisProcess(program, folder, password, port));
                try {
                    child.ready().join();
                    Files.writeString(file, Integer.toString(port));
                    return new Redis(child, port, password);
                } catch (CompletionException e) {
                    child.close();
                    if (fixedPort != 0 || attempt == ATTEMPTS || Ports.isFree(port)) {
                        throw e.getCause() instanceof StartFailure failure ? failure : e;
                    }
                    Ports.forget(file);
                }
            }
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

    /** A server left behind by an application that was killed still answers to our password: it is shut down first. */
    private static void endOrphan(Path folder, String password, Path portFile) throws IOException {
        if (!Files.exists(portFile)) {
            return;
        }
        int port = Integer.parseInt(Files.readString(portFile).strip());
        var orphan = new RedisProcess(folder, folder, password, port);
        try {
            if (orphan.servesOurFolder()) {
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
