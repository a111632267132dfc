package sisinfo.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files and folders that other users of the machine can neither read nor list, whatever the umask is. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** The folder and every missing one above it. One that is there already keeps its permissions. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /** The folder that a file is to lie in. */
    public static Path folderOf(Path file) throws IOException {
        return folder(file.toAbsolutePath().normalize().resolve("..").normalize());
    }

    /** Takes a folder of ours from everybody else, as installations before it was made privately need. */
    public static Path tighten(Path folder) throws IOException {
        folder(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
        return folder;
    }

    /** A new file of a name nobody has yet. */
    public static Path temporary(Path folder, String suffix) throws IOException {
        return Files.createTempFile(folder, ".", suffix, attributes(folder, FILE));
    }

    /** Into a new file; fails when there is anything of this name, also a link that leads nowhere. */
    public static void write(InputStream from, Path to) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(to, options, attributes(to, FILE))) {
            from.transferTo(Channels.newOutputStream(channel));
        }
    }

    /** Reads what the name itself stands for: a link is not followed, and fails. */
    public static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
