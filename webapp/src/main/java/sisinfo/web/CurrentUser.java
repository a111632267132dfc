package sisinfo.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import sisinfo.access.Role;
import sisinfo.identity.UserView;

/** Who is asking; a controller gets it as a parameter. */
public record CurrentUser(UUID id, String email, String name, Role role, boolean firstLogin)
        implements AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    public static CurrentUser of(UserView user) {
        return new CurrentUser(user.id(), user.email(), user.fullName(), user.role(), user.firstLogin());
    }

    @Override
    public String getName() {
        return id.toString();
    }

    public boolean mayActAs(Role other) {
        return role.includes(other);
    }

    public String initials() {
        var words = name.strip().split("\\s+");
        String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (words[0].substring(0, 1) + last).toUpperCase(Locale.ROOT);
    }
}
