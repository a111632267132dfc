package sisinfo.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** All kinds there are, and which of them a person may read now, whatever they could read when it was told. */
@Component
public class NotificationKinds {

    private final Map<String, NotificationKind> kinds;
    private final Users users;

    NotificationKinds(List<NotificationKind> kinds, Users users) {
        this.kinds = kinds.stream().collect(Collectors.toMap(NotificationKind::id, Function.identity()));
        this.users = users;
    }

    public Optional<NotificationKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    public List<NotificationKind> all() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(NotificationKind::id))
                .toList();
    }

    public List<NotificationKind> readableBy(UUID person) {
        return users.find(person).filter(UserView::active).stream()
                .flatMap(it -> all().stream().filter(kind -> kind.needs().isFor(it.role())))
                .toList();
    }
}
