package sisinfo.invoice.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.access.Role;
import sisinfo.identity.PeopleList;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.Phrases;

/** The names behind ids, and who may be asked about a review. */
@Component
class Colleagues {

    private final Users users;
    private final PeopleList people;
    private final Phrases phrases;

    Colleagues(Users users, PeopleList people, Phrases phrases) {
        this.users = users;
        this.people = people;
        this.phrases = phrases;
    }

    String name(@Nullable UUID id) {
        return id == null ? "" : users.find(id).map(UserView::fullName).orElseGet(() -> phrases.of("people.left"));
    }

    List<UserView> colleagues(UUID except) {
        return people.active().stream()
                .filter(it -> it.role().includes(Role.INTERN) && !it.id().equals(except))
                .toList();
    }
}
