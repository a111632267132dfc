package sisinfo.document;

import java.util.UUID;

/** A document is stored and waits to be taken in. */
public record DocumentReceived(UUID documentId) {}
