package sisinfo.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The watched folder: files that rest there for two seconds are taken in and moved to {@code done} or {@code refused}. */
@Component
@ConditionalOnProperty(name = "sisinfo.document.inbox.enabled", matchIfMissing = true)
class InboxFolder {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFolder.class);
    private static final Duration AT_REST = Duration.ofSeconds(2);

    private final Documents documents;
    private final Path folder;
    private final Clock clock;

    InboxFolder(Documents documents, DocumentProperties properties, Clock clock) {
        this.documents = documents;
        this.folder = properties.inbox().folder();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sisinfo.document.inbox.interval:2s}")
    void take() throws IOException {
        Files.createDirectories(folder);
        for (var file : waiting()) {
            take(file);
        }
    }

    private List<Path> waiting() throws IOException {
        var limit = clock.instant().minus(AT_REST);
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> !it.getFileName().toString().startsWith("."))
                    .filter(it -> it.toFile().lastModified() <= limit.toEpochMilli())
                    .sorted()
                    .limit(100)
                    .toList();
        }
    }

    private void take(Path file) throws IOException {
        var name = file.getFileName().toString();
        switch (documents.receive(file, new Receipt(name, Channel.FOLDER, null))) {
            case Received.Accepted accepted -> {
                move(file, "done");
                LOG.info("Inbox file taken in as document {}", accepted.documentId());
            }
            case Received.AlreadyHere here ->
                refuse(
                        file,
                        "Este arquivo já foi enviado (documento %s)."
                                .formatted(here.first().id()));
            case Received.Refused refused -> refuse(file, refused.message());
            case Received.Later later -> {} // it waits where it is
        }
    }

    private void refuse(Path file, String message) throws IOException {
        var moved = move(file, "refused");
        Files.writeString(moved.resolveSibling(moved.getFileName() + ".motivo.txt"), message + System.lineSeparator());
    }

    private Path move(Path file, String where) throws IOException {
        var target = Files.createDirectories(folder.resolve(where)).resolve(file.getFileName());
        if (Files.exists(target)) {
            target = target.resolveSibling(clock.millis() + "-" + file.getFileName());
        }
        return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
