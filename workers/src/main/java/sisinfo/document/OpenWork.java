package sisinfo.document;

import java.util.UUID;

/** Work of another feature on a document, which has to end together with it when its sender takes it back. */
public interface OpenWork {

    /**
     * Ends the work in the transaction of the caller, who holds the document's row; false when somebody has decided
     * already, so that the document has to stay.
     */
    boolean end(UUID documentId);
}
