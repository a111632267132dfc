package sisinfo.embedded.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void takesAnOlderInstallationFromEverybodyElse() throws IOException {
        Path root = Files.createDirectories(folder.resolve("old"));
        Path mail = Files.createDirectories(root.resolve("mail"));
        Path letter = Files.writeString(mail.resolve("one.eml"), "secret");
        Path program = Files.writeString(root.resolve("program"), "run");
        Path share = Files.createDirectories(root.resolve("inbox"));
        Path outside = Files.writeString(folder.resolve("outside"), "not ours");
        Files.createSymbolicLink(root.resolve("link"), outside);
        for (Path it : List.of(root, mail, program, share)) {
            Files.setPosixFilePermissions(it, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (Path it : List.of(letter, outside)) {
            Files.setPosixFilePermissions(it, PosixFilePermissions.fromString("rw-r--r--"));
        }

        DataFolder.open(root).close();

        assertThat(permissions(root)).isEqualTo("rwx------");
        assertThat(permissions(mail)).isEqualTo("rwx------");
        assertThat(permissions(letter)).isEqualTo("rw-------");
        assertThat(permissions(program)).isEqualTo("rwx------");
        assertThat(permissions(share)).as("people put files there").isEqualTo("rwxr-xr-x");
        assertThat(permissions(outside)).as("what a link leads to").isEqualTo("rw-r--r--");
    }

    @Test
    void belongsToOneApplication() {
        try (var data = DataFolder.open(folder)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> DataFolder.open(data.root()))
                    .withMessageContaining(
                            "já está em uso por outro SISInfo (processo %d)",
                            ProcessHandle.current().pid());
        }
    }

    @Test
    void isFreeAgainWhenClosed() {
        DataFolder.open(folder).close();

        try (var again = DataFolder.open(folder)) {
            assertThat(again.root()).isDirectory();
        }
    }

    @Test
    void saysThatItCannotWriteWhereAFileIsInTheWay() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataFolder.open(inTheWay.resolve("data")))
                .withMessageStartingWith("Não é possível gravar em")
                .satisfies(failure -> assertThat(failure.action()).contains("sisinfo.embedded.folder"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatItCannotWriteInAReadOnlyPlace() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataFolder.open(Path.of("/proc/sisinfo")))
                .withMessageStartingWith("Não é possível gravar em /proc/sisinfo");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDiskIsFull() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", folder.toString()) == 0, "mounting needs root");
        try {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> DataFolder.open(folder.resolve("data")))
                    .withMessageContaining("está cheio: restam");
        } finally {
            run("umount", folder.toString());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsPasswordsForItsOwnerOnly() throws IOException {
        try (var data = DataFolder.open(folder)) {
            String password = data.password("postgres");

            assertThat(password).hasSize(48).isEqualTo(data.password("postgres"));
            assertThat(permissions(folder.resolve("postgres"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("postgres/password"))).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
