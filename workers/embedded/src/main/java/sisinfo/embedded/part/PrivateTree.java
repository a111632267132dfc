package sisinfo.embedded.part;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a data folder from everybody but its owner. Installations of earlier versions have files that everybody can read;
 * their whole tree is gone through once.
 */
final class PrivateTree {

    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");
    /** People and scanners put files there; it may be a share. */
    private static final String SHARED = "inbox";

    private PrivateTree() {}

    static Path create(Path root) throws IOException {
        if (!root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createDirectories(root);
        }
        Files.createDirectories(root, PosixFilePermissions.asFileAttribute(OURS));
        if (!OURS.containsAll(Files.getPosixFilePermissions(root))) {
            Files.walkFileTree(root, new Closing(root.resolve(SHARED)));
            Files.setPosixFilePermissions(root, OURS); // last: a walk that was cut short begins again
        }
        return root;
    }

    private static void close(Path path) throws IOException {
        Set<PosixFilePermission> allowed = EnumSet.copyOf(OURS);
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(path);
        if (!allowed.containsAll(before)) {
            allowed.retainAll(before);
            Files.setPosixFilePermissions(path, allowed);
        }
    }

    /** Links are not followed: what they lead to is not ours to close. */
    private static final class Closing extends SimpleFileVisitor<Path> {

        private final Path left;

        private Closing(Path left) {
            this.left = left;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(left) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isSymbolicLink()) {
                close(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
            close(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
