package sisinfo.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** People who exist, for tests. */
public final class Staff {

    private Staff() {}

    public static UUID add(Users users, Role role) {
        var email = UUID.randomUUID() + "@exemplo.gov.br";
        return users.add(new NewUser(email, "Ana", "Prado", role), "provisoria-muito-longa")
                .id();
    }

    public static UUID addAbsent(Users users, JdbcClient jdbc, Role role) {
        var id = add(users, role);
        jdbc.sql("update sisinfo.app_user set active = false where id = ?")
                .param(id)
                .update();
        return id;
    }
}
