package sisinfo.faults;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A process that the running application started beside itself, to be killed. */
enum Victim {
    ENGINE("-Dapp.home=%s/engine"),
    POSTGRES("%s/postgres/"),
    REDIS("%s/redis/");

    private static final long BETWEEN_LOOKS = 20_000_000;

    private final String mark;

    Victim(String mark) {
        this.mark = mark;
    }

    /** Kills it now, as {@code kill -9} does; the application starts it again. */
    void kill(String folder) {
        var process = find(folder).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Kills it now and whenever it shows up again, until closed. */
    Absence away(String folder) {
        kill(folder);
        return new Absence(this, folder);
    }

    private Optional<ProcessHandle> find(String folder) {
        var text = mark.formatted(Path.of(folder).toAbsolutePath().normalize());
        return ProcessHandle.current()
                .children()
                .filter(it -> it.info().commandLine().orElse("").contains(text))
                .findFirst();
    }

    /** The time in which it stays away. */
    static final class Absence implements AutoCloseable {

        private final Thread watch;

        private Absence(Victim victim, String folder) {
            watch = Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    victim.find(folder).ifPresent(ProcessHandle::destroyForcibly);
                    LockSupport.parkNanos(BETWEEN_LOOKS);
                }
            });
        }

        @Override
        public void close() throws InterruptedException {
            watch.interrupt();
            watch.join();
        }
    }
}
