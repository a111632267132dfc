package sisinfo.embedded.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** Free loopback ports, the same ones as last time when they are still free. */
public final class Ports {

    /** Below the range from which systems take ports for outgoing connections: those come and go. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;

    private static final int ATTEMPTS = 3;

    /** What was given to whom: a port is free until its new owner listens, and must not be given twice until then. */
    private static final Map<Integer, Path> given = new ConcurrentHashMap<>();

    private Ports() {}

    /** The port remembered in the file if it is still free, otherwise a new one, which is then remembered. */
    public static int remembered(Path file) {
        Path owner = file.toAbsolutePath();
        int port = read(file);
        if (port == 0 || !isFree(port) || !take(port, owner)) {
            port = free(owner);
            write(file, port);
        }
        return port;
    }

    /** A free port for somebody who does not come back for it. */
    public static int free() {
        return free(Path.of("nobody", UUID.randomUUID().toString()));
    }

    private static int free(Path owner) {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port) && take(port, owner)) {
                return port;
            }
        }
        throw new StartFailure(
                "Nenhuma porta livre entre %d e %d em 127.0.0.1.".formatted(FIRST, LAST),
                "Encerre programas que ocupam essas portas e inicie de novo.");
    }

    private static boolean take(int port, Path owner) {
        return owner.equals(given.computeIfAbsent(port, unowned -> owner));
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Starts something on the fixed port, or, when that is 0, on the port remembered in the file or another one: between
     * looking and listening somebody else may take it, then the next one is tried.
     */
    public static <T> T onSome(int fixed, Path file, IntFunction<T> start) {
        if (fixed != 0) {
            return start.apply(checked(fixed));
        }
        for (int attempt = 1; ; attempt++) {
            int port = remembered(file);
            try {
                return start.apply(port);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || isFree(port)) {
                    throw e;
                }
            }
        }
    }

    private static int checked(int port) {
        if (!isFree(port)) {
            throw new StartFailure(
                    "A porta %d já está ocupada por outro programa.".formatted(port),
                    "Encerre o outro programa ou escolha outra porta nas propriedades sisinfo.embedded.*.port.");
        }
        return port;
    }

    private static int read(Path file) {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException unreadable) {
            return 0;
        }
    }

    private static void write(Path file, int port) {
        try {
            Files.writeString(file, Integer.toString(port));
        } catch (IOException e) {
            throw DataFolder.unusable(file, e);
        }
    }
}
