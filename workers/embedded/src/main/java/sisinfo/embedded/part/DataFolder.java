package sisinfo.embedded.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything embedded; it belongs to one running application at a time. */
public final class DataFolder implements AutoCloseable {

    private static final long ENOUGH_TO_START = 300L << 20;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            PrivateTree.create(root);
            checkSpace(root);
            return new DataFolder(root.toRealPath(), lock(root.resolve("lock")));
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    public Path root() {
        return root;
    }

    /** The part's own folder, closed to other users of the machine. */
    public Path folder(String part) {
        Path folder = root.resolve(part);
        try {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** 192 random bits. */
    public static String newSecret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The part's password, in a file only its owner reads, made on first use. */
    public String password(String part) {
        Path file = passwordFile(part);
        try {
            if (!Files.exists(file)) {
                writePrivately(file, newSecret());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    public Path passwordFile(String part) {
        return folder(part).resolve("password");
    }

    public static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (isPosix(file.toAbsolutePath().getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    public static StartFailure unusable(Path path, IOException cause) {
        return new StartFailure(
                "Não é possível gravar em %s (%s).".formatted(path, cause),
                "Libere espaço ou permissão de escrita, ou escolha outra pasta com sisinfo.embedded.folder.",
                cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    private static boolean isPosix(@Nullable Path path) {
        return path != null
                && path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void checkSpace(Path root) throws IOException {
        long usable = Files.getFileStore(root).getUsableSpace();
        if (usable < ENOUGH_TO_START) {
            throw new StartFailure(
                    "O disco de %s está cheio: restam %d MB e são necessários %d MB."
                            .formatted(root, usable >> 20, ENOUGH_TO_START >> 20),
                    "Libere espaço no disco ou escolha outra pasta com sisinfo.embedded.folder.");
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String owner = Files.readString(file).strip();
            channel.close();
            throw new StartFailure(
                    "A pasta de dados %s já está em uso por outro SISInfo (processo %s)."
                            .formatted(file.getParent(), owner),
                    "Encerre o outro, ou dê a este uma pasta própria com sisinfo.embedded.folder.");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(
                Long.toString(ProcessHandle.current().pid())));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedByThisJvm) {
            return null;
        }
    }
}
