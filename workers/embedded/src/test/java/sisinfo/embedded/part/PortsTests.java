package sisinfo.embedded.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {

    @TempDir
    Path folder;

    @Test
    void keepsThePortOfLastTime() {
        Path file = folder.resolve("port");

        assertThat(Ports.remembered(file)).isEqualTo(Ports.remembered(file));
    }

    @Test
    void takesAnotherPortWhenSomebodyHasTheOldOne() throws IOException {
        Path file = folder.resolve("port");
        int old = Ports.remembered(file);

        try (var foreign = listen(old)) {
            assertThat(Ports.remembered(file)).isNotEqualTo(foreign.getLocalPort());
        }
    }

    @Test
    void givesNoPortTwice() throws IOException {
        Path mine = folder.resolve("mine");
        Path theirs = Files.writeString(folder.resolve("theirs"), Integer.toString(Ports.remembered(mine)));

        assertThat(Ports.remembered(theirs)).isNotEqualTo(Ports.remembered(mine));
    }

    @Test
    void triesAnotherPortWhenItIsTakenBetweenLookingAndListening() throws IOException {
        List<ServerSocket> foreign = new ArrayList<>();

        int port = Ports.onSome(0, folder.resolve("port"), chosen -> {
            if (foreign.isEmpty()) {
                foreign.add(listen(chosen));
                throw new IllegalStateException("address already in use");
            }
            return chosen;
        });

        assertThat(port).isNotEqualTo(foreign.getFirst().getLocalPort());
        foreign.getFirst().close();
    }

    @Test
    void refusesAFixedPortThatIsTaken() throws IOException {
        try (var foreign = new ServerSocket(0, 1, Ports.loopback())) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Ports.onSome(foreign.getLocalPort(), folder.resolve("port"), port -> port))
                    .withMessage("A porta %d já está ocupada por outro programa.", foreign.getLocalPort());
        }
    }

    private static ServerSocket listen(int port) {
        try {
            return new ServerSocket(port, 1, Ports.loopback());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
