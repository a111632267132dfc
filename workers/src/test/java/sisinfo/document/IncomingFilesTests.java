package sisinfo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class IncomingFilesTests {

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void areTheirOwnersAlone() throws IOException {
        var incoming = incoming();
        var file = incoming.create();

        for (var it : new Path[] {folder, incoming.folder(), file.getParent(), file}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                    .endsWith("------");
        }
        incoming.destroy();
    }

    @Test
    void ofAProcessThatIsGoneAreDeletedAtTheNextStart() throws IOException {
        var left = Files.createDirectories(folder.resolve(".incoming/of-a-killed-one"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve(".upload.part"), "somebody's invoice");
        var running = incoming();
        var inUse = running.create();

        var next = incoming();

        assertThat(left).doesNotExist();
        assertThat(inUse).as("of a process that runs").exists();
        next.destroy();
        running.destroy();
        assertThat(folders()).isEmpty();
    }

    @Test
    void areCutWhereTheyAreTooLargeAnyway() throws IOException {
        var incoming = incoming();

        assertThat(incoming.copyOf(new ByteArrayInputStream(new byte[5000]))).hasSize(1025);
        assertThat(incoming.copyOf(new ByteArrayInputStream(new byte[1000]))).hasSize(1000);
        incoming.destroy();
    }

    private IncomingFiles incoming() throws IOException {
        return new IncomingFiles(new DocumentProperties(folder, DataSize.ofKilobytes(1), 1, 1, 1, 2));
    }

    private Stream<Path> folders() throws IOException {
        try (var all = Files.list(folder.resolve(".incoming"))) {
            return all.toList().stream();
        }
    }
}
