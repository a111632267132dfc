package sisinfo.invoice;

import java.util.UUID;

/** A person said whether two documents show the same invoice. */
public record DuplicateDecided(UUID intakeId, boolean duplicate) {}
