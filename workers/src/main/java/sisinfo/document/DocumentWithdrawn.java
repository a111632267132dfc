package sisinfo.document;

import java.util.UUID;

/** Its sender took a document back. */
public record DocumentWithdrawn(UUID documentId) {}
