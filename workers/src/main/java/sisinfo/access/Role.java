package sisinfo.access;

import java.util.Arrays;
import java.util.List;

/** What a person is in the directorate; each role may do all that the ones before it may. */
public enum Role {
    REQUESTER,
    INTERN,
    TECHNICIAN,
    ADMIN;

    public boolean includes(Role other) {
        return ordinal() >= other.ordinal();
    }

    /** This role and the ones before it: the candidate groups whose tasks such a person sees. */
    public List<Role> included() {
        return Arrays.stream(values()).filter(this::includes).toList();
    }
}
