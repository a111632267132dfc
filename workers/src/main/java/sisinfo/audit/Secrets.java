package sisinfo.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import sisinfo.files.PrivateFiles;

/** Secrets in files that only we may read; made once, also when several processes start at the same time. */
final class Secrets {

    private Secrets() {}

    static String keep(Path file, Supplier<String> fresh) {
        try {
            if (Files.notExists(file)) {
                make(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + file, e);
        }
    }

    /** Whole or not at all: what another process sees under the name is complete. */
    private static void make(Path file, String secret) throws IOException {
        PrivateFiles.folderOf(file);
        var half = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".key", ours(file));
        try {
            Files.writeString(half, secret + "\n");
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException anotherProcessWasFirst) {
            return; // its secret counts
        } finally {
            Files.delete(half);
        }
    }

    private static FileAttribute<?>[] ours(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
