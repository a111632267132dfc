package sisinfo.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LoopbackGossipTests {

    @Test
    void leavesAClassAloneThatNamesItsAddress() throws IOException {
        try (InputStream topology = Topology.class.getResourceAsStream("Topology.class")) {
            assertThat(LoopbackGossip.bindToLoopback(topology.readAllBytes())).isEmpty();
        }
    }
}
