package sisinfo.notification;

import java.util.UUID;

/**
 * Somebody gave a task to another person.
 *
 * @param id of this giving
 * @param task the engine's key
 */
public record TaskGiven(UUID id, long task, UUID to) {}
