package sisinfo.document;

import java.util.UUID;

/** Nobody ever sent us this document. */
public final class UnknownDocument extends RuntimeException {

    private UnknownDocument(String message) {
        super(message);
    }

    public static UnknownDocument withId(UUID id) {
        return new UnknownDocument("No document " + id);
    }
}
