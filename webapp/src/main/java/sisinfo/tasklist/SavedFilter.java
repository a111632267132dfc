package sisinfo.tasklist;

import java.util.UUID;

/**
 * A filter a person keeps under a name.
 *
 * @param query the list's address after the question mark
 */
public record SavedFilter(UUID id, String name, String query) {}
