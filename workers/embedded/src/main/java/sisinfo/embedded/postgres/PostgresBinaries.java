package sisinfo.embedded.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import sisinfo.embedded.part.Commands;
import sisinfo.embedded.part.StartFailure;

/** The PostgreSQL programs, unpacked once into the data folder, where no cleaner of temporary files finds them. */
final class PostgresBinaries {

    private static final String VERSION = "18.6.0";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpack(Path folder) throws IOException {
        Path home = folder.resolve("programs-" + VERSION);
        Path complete = home.resolve(".complete");
        if (!Files.exists(complete)) {
            try (InputStream archive = archive()) {
                extract(archive, home);
            }
            Files.createFile(complete);
        }
        return new PostgresBinaries(home);
    }

    /** The command line of a program; root needs a user namespace because PostgreSQL refuses to run as root. */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin")
                .resolve(program + (Commands.isWindows() ? ".exe" : ""))
                .toString());
        command.addAll(arguments);
        return command;
    }

    static void checkUser() {
        if (isRoot() && !Commands.isOnPath("unshare")) {
            throw new StartFailure(
                    "O PostgreSQL embutido não roda como root sem o programa unshare.",
                    "Inicie com um usuário comum, instale util-linux ou configure spring.datasource.url.");
        }
    }

    private static boolean isRoot() {
        return !Commands.isWindows() && "root".equals(System.getProperty("user.name"));
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name", "");
        String name = system.toLowerCase(Locale.ROOT).startsWith("mac")
                ? "Darwin"
                : Commands.isWindows() ? "Windows" : "Linux";
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, System.getProperty("os.arch", ""));
        } catch (IllegalStateException missing) {
            throw new StartFailure(
                    "Este pacote não traz o PostgreSQL para %s %s.".formatted(system, System.getProperty("os.arch")),
                    "Configure spring.datasource.url com um servidor PostgreSQL 18.",
                    missing);
        }
    }

    private static void extract(InputStream archive, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(entry, tar, home);
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("Cannot make executable: " + target);
            }
        }
    }
}
