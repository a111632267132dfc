package sisinfo.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import sisinfo.files.PrivateFiles;

/**
 * Where bytes wait until they are judged: beside the originals, closed to other users of the machine. Each process has a
 * folder of its own and locks it, so that what a killed one left is recognised and deleted at the next start.
 */
@Component
public class IncomingFiles implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingFiles.class);
    private static final int BUFFER = 1 << 16;
    private static final String LOCK = "lock";
    private static final Duration STARTING = Duration.ofMinutes(1);

    private final Path folder;
    private final FileChannel lock;
    private final long limit;

    IncomingFiles(DocumentProperties properties) throws IOException {
        var all = PrivateFiles.tighten(
                PrivateFiles.tighten(properties.folder()).toAbsolutePath().resolve(".incoming"));
        deleteLeftovers(all);
        this.limit = properties.maxSize().toBytes();
        this.folder = PrivateFiles.folder(all.resolve(UUID.randomUUID().toString()));
        this.lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
    }

    public Path folder() {
        return folder;
    }

    /** A new empty file; whoever asked for it deletes it. */
    public Path create() throws IOException {
        return PrivateFiles.temporary(folder, ".part");
    }

    /** A copy, cut one byte after what is accepted: enough to see that it is too large. */
    public Path copyOf(InputStream bytes) throws IOException {
        var file = create();
        try (var to = Files.newOutputStream(file)) {
            var left = limit + 1;
            var buffer = new byte[BUFFER];
            int read;
            while (left > 0 && (read = bytes.read(buffer, 0, (int) Math.min(BUFFER, left))) > 0) {
                to.write(buffer, 0, read);
                left -= read;
            }
            return file;
        } catch (IOException e) {
            delete(file);
            throw e;
        }
    }

    /** One that cannot be deleted now is deleted with the others at the next start. */
    public void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn(
                    "A received file stays until the next start: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() throws IOException {
        lock.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void deleteLeftovers(Path all) throws IOException {
        List<Path> folders;
        try (var entries = Files.list(all)) {
            folders = entries.toList();
        }
        for (var it : folders) {
            if (isLeft(it)) {
                FileSystemUtils.deleteRecursively(it);
            }
        }
    }

    /** Nobody holds its lock. One without a lock may be another process that is just starting. */
    private static boolean isLeft(Path folder) throws IOException {
        var file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(STARTING));
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }
}
