package sisinfo.invoice;

import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.identity.Users;

/** The people to whom a review may be passed on. */
@Component
class Reviewers {

    private final Users users;

    Reviewers(Users users) {
        this.users = users;
    }

    /** Whoever has left, and whoever could not open the review, would keep it from everybody. */
    boolean include(UUID person) {
        return users.find(person)
                .filter(it -> it.active() && Permission.REVIEW_DRAFT.isFor(it.role()))
                .isPresent();
    }
}
