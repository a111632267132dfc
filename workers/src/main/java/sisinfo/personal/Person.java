package sisinfo.personal;

import java.util.UUID;

/**
 * Whose data it is about.
 *
 * @param email as it is in the account, by which letters know them
 */
public record Person(UUID id, String email) {}
