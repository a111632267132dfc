package sisinfo.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Who may be told of something: active people, as the table of permissions says. */
@Component
public class Recipients {

    private final Users users;
    private final JdbcClient jdbc;

    Recipients(Users users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    public List<UUID> whoMay(Permission permission) {
        return users.active().stream()
                .filter(it -> permission.isFor(it.role()))
                .map(UserView::id)
                .sorted()
                .toList();
    }

    /** Who has the open task about a document, as far as the engine has told. */
    public Optional<UUID> assignee(UUID subject) {
        return jdbc.sql("select assignee from engine.user_task"
                        + " where subject = ? and state = 'CREATED' and assignee is not null limit 1")
                .param(subject.toString())
                .query(String.class)
                .optional()
                .flatMap(Recipients::id);
    }

    List<UUID> allowed(Collection<UUID> people, Permission permission) {
        var wanted = Set.copyOf(people);
        return whoMay(permission).stream().filter(wanted::contains).toList();
    }

    /** A process drawn elsewhere may assign to a name that is no id of ours. */
    private static Optional<UUID> id(String assignee) {
        try {
            return Optional.of(UUID.fromString(assignee));
        } catch (IllegalArgumentException somebodyElse) {
            return Optional.empty();
        }
    }
}
