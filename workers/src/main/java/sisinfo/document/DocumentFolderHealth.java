package sisinfo.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import sisinfo.files.PrivateFiles;

/** Whether originals can be stored: the folder takes a file, and its disk has room for more. */
@Component("documentFolderHealthIndicator")
class DocumentFolderHealth implements HealthIndicator {

    private static final DataSize LEAST = DataSize.ofMegabytes(200);

    private final Path folder;

    DocumentFolderHealth(DocumentProperties properties) {
        this.folder = properties.folder();
    }

    @Override
    public Health health() {
        try {
            PrivateFiles.folder(folder);
            Files.delete(Files.createTempFile(folder, ".", ".health"));
            long free = Files.getFileStore(folder).getUsableSpace();
            var health = free < LEAST.toBytes() ? Health.down() : Health.up();
            return health.withDetail("freeMegabytes", DataSize.ofBytes(free).toMegabytes())
                    .build();
        } catch (IOException e) {
            return Health.down(e).build();
        }
    }
}
