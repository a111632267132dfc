package sisinfo.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;
import sisinfo.files.PrivateFiles;

/** The originals on disk: named by their SHA-256, written once and whole, checked whenever they are read. */
@Component
class DocumentStore {

    private final Path folder;

    DocumentStore(DocumentProperties properties) {
        this.folder = properties.folder();
    }

    /** Safe to repeat: the same bytes always lie in the same place; damaged ones are replaced by the good copy. */
    void put(String sha256, Path file) {
        var target = place(sha256);
        try {
            if (Files.exists(target)
                    && Digests.sha256(Files.readAllBytes(target)).equals(sha256)) {
                return;
            }
            var half = PrivateFiles.temporary(PrivateFiles.folderOf(target), ".part");
            try (var out = Files.newOutputStream(half)) {
                Files.copy(file, out);
            }
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store document bytes " + sha256, e);
        }
    }

    boolean has(String sha256) {
        return Files.exists(place(sha256));
    }

    /** @throws DamagedDocument when the bytes on disk are not the ones that were stored */
    byte[] get(String sha256) {
        try {
            var bytes = Files.readAllBytes(place(sha256));
            if (!Digests.sha256(bytes).equals(sha256)) {
                throw DamagedDocument.withHash(sha256);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read document bytes " + sha256, e);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
