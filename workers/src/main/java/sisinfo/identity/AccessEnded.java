package sisinfo.identity;

import java.util.UUID;

/** A person may not come in any more: their access was switched off, or they were erased. */
public record AccessEnded(UUID person) {}
