package sisinfo.invoice;

import java.util.UUID;

/** Somebody saw to a registered invoice that its issuer cancelled. */
public record CancellationHandled(UUID eventId) {}
