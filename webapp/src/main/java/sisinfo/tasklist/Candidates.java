package sisinfo.tasklist;

import java.util.Set;
import sisinfo.identity.UserView;

/**
 * Who may do a task.
 *
 * @param groups names of roles
 * @param users ids of people
 */
public record Candidates(Set<String> groups, Set<String> users) {

    static final Candidates NOBODY = new Candidates(Set.of(), Set.of());

    public boolean include(UserView person) {
        return users.contains(person.id().toString())
                || person.role().included().stream().anyMatch(role -> groups.contains(role.name()));
    }
}
