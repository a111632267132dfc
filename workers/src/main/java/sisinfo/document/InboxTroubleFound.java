package sisinfo.document;

import java.util.UUID;

/**
 * Something in the watched folder waits for a person.
 *
 * @param id of the first one that is new
 * @param count how many are new
 */
public record InboxTroubleFound(UUID id, int count) {}
