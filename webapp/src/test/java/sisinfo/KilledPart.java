package sisinfo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A server beside the application that is killed now and whenever it shows up again, until closed. */
public final class KilledPart implements AutoCloseable {

    private final String mark;
    private volatile boolean away = true;

    public KilledPart(String folder, String part) {
        mark = Path.of(folder, part).toAbsolutePath().normalize().toString();
        kill();
        Thread.ofVirtual().start(() -> {
            while (away) {
                kill();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        });
    }

    private void kill() {
        ProcessHandle.current()
                .children()
                .filter(it -> it.info().commandLine().orElse("").contains(mark))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        away = false;
    }
}
