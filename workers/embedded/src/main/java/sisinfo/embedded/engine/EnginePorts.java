package sisinfo.embedded.engine;

import java.io.IOException;
import java.nio.file.Path;
import sisinfo.embedded.part.Ports;

/** The engine's five listeners; clients know the first two. */
public record EnginePorts(int grpc, int rest, int management, int command, int internal) {

    static EnginePorts choose(Path folder) {
        return new EnginePorts(
                Ports.remembered(folder.resolve("port-grpc")),
                Ports.remembered(folder.resolve("port-rest")),
                Ports.remembered(folder.resolve("port-management")),
                Ports.remembered(folder.resolve("port-command")),
                Ports.remembered(folder.resolve("port-internal")));
    }

    /** Clients know the ports already, so somebody else's program on one of them can only be waited for. */
    void checkFree() throws IOException {
        for (int port : new int[] {grpc, rest, management, command, internal}) {
            if (!Ports.isFree(port)) {
                throw new IOException("port " + port + " is taken by another program");
            }
        }
    }
}
