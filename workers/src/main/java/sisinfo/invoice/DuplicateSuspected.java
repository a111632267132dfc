package sisinfo.invoice;

import java.util.UUID;

/** An invoice that arrived may be one we know; a person has to decide. */
public record DuplicateSuspected(UUID intakeId) {}
