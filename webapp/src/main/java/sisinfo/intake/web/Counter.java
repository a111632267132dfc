package sisinfo.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import sisinfo.document.Documents;
import sisinfo.document.IncomingFiles;
import sisinfo.document.Receipt;
import sisinfo.document.Received;

/** The counter where files are handed in. */
@Component
class Counter {

    private final Documents documents;
    private final IncomingFiles incoming;

    Counter(Documents documents, IncomingFiles incoming) {
        this.documents = documents;
        this.incoming = incoming;
    }

    Received take(Body body, Receipt receipt) throws IOException {
        Path file;
        try (var in = body.open()) {
            file = incoming.copyOf(in);
        }
        try {
            return documents.receive(file, receipt);
        } finally {
            incoming.delete(file);
        }
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }
}
