package sisinfo.browser;

import java.util.UUID;
import sisinfo.identity.NewUser;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** People who have chosen their password already. */
final class Staff {

    private static final String PROVISIONAL = "provisoria-2026";

    private Staff() {}

    static UserView add(Users users, String firstName, Role role) {
        var email = firstName.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@prefeitura.example";
        var added = users.add(new NewUser(email, firstName, "Prado", role), PROVISIONAL);
        users.changePassword(added.id(), PROVISIONAL, Desk.PASSWORD);
        return users.find(added.id()).orElseThrow();
    }
}
