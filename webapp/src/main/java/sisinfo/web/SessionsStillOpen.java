package sisinfo.web;

import java.util.Collection;
import java.util.Map;
import sisinfo.access.Role;

/** Knows which sessions have ended, whoever ended them and on whichever server, and whose role is another now. */
public interface SessionsStillOpen {

    /**
     * Of these sessions the ones that are still open, and whose person is still active, with the person's role now.
     *
     * @param sessions as the browsers' cookies name them
     */
    Map<String, Role> among(Collection<String> sessions);
}
