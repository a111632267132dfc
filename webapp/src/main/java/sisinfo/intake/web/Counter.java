package sisinfo.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;

/** The counter where files are handed in. */
@Component
class Counter {

    private final Documents documents;

    Counter(Documents documents) {
        this.documents = documents;
    }

    Received take(Body body, Receipt receipt) throws IOException {
        var file = Files.createTempFile("sisinfo-", ".upload");
        try {
            try (var in = body.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return documents.receive(file, receipt);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete an upload's temporary file", e);
        }
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }
}
