package sisinfo.identity;

import java.util.UUID;
import sisinfo.access.Role;

/** A person as the other features see one. */
public record UserView(
        UUID id, String email, String firstName, String lastName, Role role, boolean active, boolean firstLogin) {

    public String fullName() {
        return firstName + " " + lastName;
    }
}
