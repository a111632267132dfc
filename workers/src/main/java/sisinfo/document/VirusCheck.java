package sisinfo.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;

/** Lets nothing pass that a scanner found harmful or did not look at; without a scanner everything passes. */
@Component
class VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);

    private final @Nullable VirusScanner scanner; // none, unless configured
    private final Bookkeeping books;
    private final AtomicBoolean away = new AtomicBoolean();

    VirusCheck(ObjectProvider<VirusScanner> scanner, Bookkeeping books) {
        this.scanner = scanner.getIfAvailable();
        this.books = books;
    }

    void pass(Path file, Receipt receipt) throws RefusedDocument, VirusScannerAway, IOException {
        if (scanner == null) {
            return;
        }
        switch (ask(scanner, file)) {
            case Scan.Clean() -> {}
            case Scan.Infected(var name) -> {
                takeDown(file, receipt, name);
                throw RefusedDocument.because(
                        "infected",
                        "O antivírus encontrou algo perigoso neste arquivo (%s) e ele não foi guardado. Não o abra e avise a TI."
                                .formatted(name));
            }
            case Scan.TooLarge() ->
                throw RefusedDocument.because(
                        "too-large-to-scan",
                        "O arquivo é maior do que o antivírus consegue verificar. Envie uma foto menor ou divida o PDF.");
        }
    }

    /** The watched folder asks every few seconds: the log hears of it once. */
    private Scan ask(VirusScanner asked, Path file) throws VirusScannerAway {
        try {
            var said = asked.scan(file);
            if (away.getAndSet(false)) {
                LOG.info("The virus scanner answers again");
            }
            return said;
        } catch (VirusScannerAway e) {
            if (!away.getAndSet(true)) {
                LOG.warn("Nothing is taken in, the virus scanner came to no verdict: {}", e.getMessage());
            }
            throw e;
        }
    }

    /** There is no document to tell of, so the bytes go by their fingerprint. */
    private void takeDown(Path file, Receipt receipt, String name) throws IOException {
        var sha256 = Digests.sha256(Files.readAllBytes(file));
        books.inTransaction(() -> {
            books.record(AuditEvent.of(Action.DOCUMENT_INFECTED, sha256)
                    .changed("virus", null, name)
                    .changed("channel", null, receipt.channel()));
            return sha256;
        });
        LOG.warn("A file that came by {} was refused, the virus scanner found {}", receipt.channel(), name);
    }
}
