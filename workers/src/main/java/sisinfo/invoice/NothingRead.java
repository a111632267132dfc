package sisinfo.invoice;

import java.util.UUID;

/** No reader found anything in a document: somebody has to type all of it, or send a better copy. */
public record NothingRead(UUID intakeId) {}
