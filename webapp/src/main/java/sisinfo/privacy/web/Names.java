package sisinfo.privacy.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.privacy.PrivacyRequest;

/** Puts names to the numbers of people. */
@Component
class Names {

    private final Users users;

    Names(Users users) {
        this.users = users;
    }

    RequestLine line(PrivacyRequest it) {
        return new RequestLine(it, of(it.person()), it.madeBy() == null ? null : of(it.madeBy()));
    }

    String of(@Nullable UUID id) {
        return id == null ? "" : users.find(id).map(UserView::fullName).orElse("");
    }
}
