package sisinfo.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the repository, wherever the tests run from. */
final class Repository {

    static final Path ROOT = root();

    private Repository() {}

    static String read(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docker-compose.yml"))) {
            here = here.getParent();
        }
        return here;
    }
}
