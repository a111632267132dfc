package sisinfo.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.stereotype.Component;
import sisinfo.files.PrivateFiles;
import tools.jackson.databind.json.JsonMapper;

/** Published heads, a line each, only ever added to: {@code heads.jsonl} in the audit folder. Copy it elsewhere. */
@Component
class HeadFile implements HeadPublisher {

    private final Path file;
    private final JsonMapper json;

    HeadFile(AuditProperties properties, JsonMapper json) {
        this.file = properties.folder().resolve("heads.jsonl");
        this.json = json;
    }

    @Override
    public void publish(SignedHead head) {
        try {
            PrivateFiles.folderOf(file);
            Files.writeString(
                    file,
                    json.writeValueAsString(head) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish the head of the audit trail", e);
        }
    }

    List<SignedHead> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> json.readValue(line, SignedHead.class))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the published heads of the audit trail", e);
        }
    }
}
