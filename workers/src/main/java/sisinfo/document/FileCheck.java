package sisinfo.document;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** What would be said of a file that somebody sends, for callers that do not store it. */
public final class FileCheck {

    private static final DocumentProperties USUAL =
            new DocumentProperties(Path.of("."), DataSize.ofMegabytes(20), 20, 60_000_000, 15_000, 2);

    private FileCheck() {}

    /** The words for a file that cannot be read whole; an XML that is no invoice can, and says itself what it is. */
    public static Optional<String> refusal(byte[] bytes) {
        try {
            Inspection.shape(bytes, USUAL);
            return Optional.empty();
        } catch (RefusedDocument refused) {
            var outcome = refused.outcome();
            return outcome.reason().equals("not-an-invoice") ? Optional.empty() : Optional.of(outcome.message());
        }
    }
}
