package sisinfo.invoice;

import java.time.Instant;
import java.util.UUID;

/** A review was not done in time and somebody should be reminded. */
public record ReviewOverdue(UUID intakeId, Instant at) {}
