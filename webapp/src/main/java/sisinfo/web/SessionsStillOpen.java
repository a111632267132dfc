package sisinfo.web;

import java.util.Collection;
import java.util.Set;

/** Knows which sessions have ended, whoever ended them and on whichever server. */
public interface SessionsStillOpen {

    /**
     * Of these sessions the ones that are still open, and whose person is still active.
     *
     * @param sessions as the browsers' cookies name them
     */
    Set<String> among(Collection<String> sessions);
}
