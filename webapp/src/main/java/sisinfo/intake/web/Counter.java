package sisinfo.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;

/** The counter where files are handed in: a few at a time, the others queue with their bytes still on the wire. */
@Component
class Counter {

    private final Documents documents;
    private final UploadProperties properties;
    private final Semaphore places;

    Counter(Documents documents, UploadProperties properties) {
        this.documents = documents;
        this.properties = properties;
        this.places = new Semaphore(properties.atOnce(), true);
    }

    /** @throws Busy when no place became free in time */
    Received take(Body body, Receipt receipt) throws IOException {
        if (!queue()) {
            throw new Busy();
        }
        try {
            return keep(body, receipt);
        } finally {
            places.release();
        }
    }

    private boolean queue() {
        try {
            return places.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Received keep(Body body, Receipt receipt) throws IOException {
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

    /** Bytes that are fetched only when there is a place for them. */
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }
}
