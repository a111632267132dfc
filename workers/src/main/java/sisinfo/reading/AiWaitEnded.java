package sisinfo.reading;

import java.util.UUID;

/** Somebody does not want to wait for the AI. */
public record AiWaitEnded(UUID documentId) {}
