package sisinfo.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import sisinfo.embedded.part.Child;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.Part;

/** Zeebe beside the application: starts in the background, is started again when it dies, ends with us. */
public final class Engine implements Part {

    private final Child child;
    private final EnginePorts ports;

    private Engine(Child child, EnginePorts ports) {
        this.child = child;
        this.ports = ports;
    }

    /** The listeners it will have; known before it starts, so that clients can be configured early. */
    public static EnginePorts ports(DataFolder data) {
        return EnginePorts.choose(data.folder("engine"));
    }

    public static Engine start(DataFolder data, EnginePorts ports, EngineSettings settings) {
        Path folder = data.folder("engine");
        data.password("engine"); // there before anybody reads it
        try {
            endOrphan(folder);
        } catch (IOException e) {
            throw DataFolder.unusable(folder, e);
        }
        return new Engine(Child.start(new EngineProcess(settings, ports, folder, data.passwordFile("engine"))), ports);
    }

    /** Completes when every partition has a healthy leader for the first time. */
    public CompletableFuture<Duration> ready() {
        return child.ready();
    }

    public EnginePorts ports() {
        return ports;
    }

    @Override
    public boolean isUp() {
        return child.isUp();
    }

    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }

    /** A broker whose application was killed is about to end by itself; its state must be free before we open it. */
    private static void endOrphan(Path folder) throws IOException {
        Path pidFile = folder.resolve("pid");
        if (Files.exists(pidFile)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .filter(process -> isOurs(process, folder))
                    .ifPresent(Engine::end);
        }
    }

    private static boolean isOurs(ProcessHandle process, Path folder) {
        return process.info().commandLine().orElse("").contains("-Dapp.home=" + folder);
    }

    private static void end(ProcessHandle orphan) {
        orphan.onExit().completeOnTimeout(orphan, 8, TimeUnit.SECONDS).join();
        orphan.destroyForcibly();
        orphan.onExit().completeOnTimeout(orphan, 8, TimeUnit.SECONDS).join();
    }
}
