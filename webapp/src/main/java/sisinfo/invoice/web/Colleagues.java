package sisinfo.invoice.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** The names behind ids, and who may be asked about a review. */
@Component
class Colleagues {

    private final Users users;

    Colleagues(Users users) {
        this.users = users;
    }

    String name(@Nullable UUID id) {
        return id == null ? "" : users.find(id).map(UserView::fullName).orElse("alguém que saiu");
    }

    List<UserView> colleagues(UUID except) {
        return users.active().stream()
                .filter(it -> it.role().includes(Role.INTERN) && !it.id().equals(except))
                .toList();
    }
}
