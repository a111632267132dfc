package sisinfo.identity;

import java.util.UUID;

/** There is no such person. */
public class UnknownUser extends RuntimeException {

    private UnknownUser(String message) {
        super(message);
    }

    public static UnknownUser withId(UUID id) {
        return new UnknownUser("There is no user " + id);
    }
}
