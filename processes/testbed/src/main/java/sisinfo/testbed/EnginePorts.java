package sisinfo.testbed;

import java.util.stream.Stream;
import sisinfo.embedded.part.Ports;

/** Where the broker for tests listens, all on loopback. */
record EnginePorts(int grpc, int rest, int management, int command, int internal, int bridge) {

    static EnginePorts free() {
        int[] ports = Stream.generate(Ports::free)
                .distinct()
                .limit(6)
                .mapToInt(Integer::intValue)
                .toArray();
        return new EnginePorts(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5]);
    }

    String grpcAddress() {
        return "http://127.0.0.1:" + grpc;
    }

    String bridgeAddress() {
        return "http://127.0.0.1:" + bridge;
    }
}
