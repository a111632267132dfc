package sisinfo.document;

import java.time.Instant;

/**
 * Something in the watched folder that waits for a person.
 *
 * @param name as people wrote it; empty for the folder itself
 * @param since when it was seen first
 */
public record InboxTrouble(String name, Kind kind, Instant since) {

    /** Why it is not taken in; never changes, because rows and texts are named after it. */
    public enum Kind {
        /** Links are never followed: they lead to files that nobody put here. */
        LINK,
        /** Only files that lie in the folder itself are taken in. */
        SUBFOLDER,
        /** A pipe, a device or a socket. */
        NO_FILE,
        /** We may not read it, or reading failed. */
        UNREADABLE,
        /** Looking at it failed in a way that nobody foresaw. */
        FAILED,
        /** It was taken in or refused, and cannot be moved away. */
        UNMOVABLE,
        /** The folder itself cannot be listed, or where files move to is a link or cannot be made. */
        FOLDER
    }
}
