package sisinfo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DocumentStoreTests {

    @TempDir
    Path folder;

    private DocumentStore store;
    private Path file;
    private String sha256;

    @BeforeEach
    void keepOneFile() throws Exception {
        store = new DocumentStore(
                new DocumentProperties(folder.resolve("store"), DataSize.ofMegabytes(20), 20, 1, 1, 2));
        file = SampleFiles.file(folder, "nota.xml", SampleFiles.corpus("nfe-001.xml"));
        sha256 = Digests.sha256(SampleFiles.corpus("nfe-001.xml"));
        store.put(sha256, file);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsThemToItsOwner() throws Exception {
        try (var all = Files.walk(folder.resolve("store"))) {
            assertThat(all.map(DocumentStoreTests::permissions)).allMatch(it -> it.endsWith("------"));
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsBytesUnderTheirHash() throws Exception {
        store.put(sha256, file);

        assertThat(store.get(sha256)).isEqualTo(SampleFiles.corpus("nfe-001.xml"));
        try (var files = Files.walk(folder.resolve("store"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void refusesToGiveOutBytesThatChanged() throws Exception {
        damage();

        assertThatThrownBy(() -> store.get(sha256)).isInstanceOf(DamagedDocument.class);
    }

    @Test
    void replacesDamagedBytesWhenTheGoodOnesComeAgain() throws Exception {
        damage();

        store.put(sha256, file);

        assertThat(store.get(sha256)).isEqualTo(SampleFiles.corpus("nfe-001.xml"));
    }

    @Test
    void replacesAHalfWrittenFile() throws Exception {
        Files.write(place(), new byte[10]);

        store.put(sha256, file);

        assertThat(store.get(sha256)).hasSize(SampleFiles.corpus("nfe-001.xml").length);
    }

    private void damage() throws Exception {
        var bytes = Files.readAllBytes(place());
        bytes[100] ^= 1;
        Files.write(place(), bytes);
    }

    private Path place() {
        return folder.resolve("store")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
