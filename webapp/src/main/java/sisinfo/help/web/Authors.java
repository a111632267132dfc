package sisinfo.help.web;

import java.util.List;
import org.springframework.stereotype.Component;
import sisinfo.help.Revision;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Puts names to who wrote. */
@Component
class Authors {

    private final Users users;

    Authors(Users users) {
        this.users = users;
    }

    List<Signed> name(List<Revision> revisions) {
        return revisions.stream().map(it -> new Signed(it, name(it))).toList();
    }

    private String name(Revision revision) {
        return revision.writtenBy() == null
                ? ""
                : users.find(revision.writtenBy()).map(UserView::fullName).orElse("");
    }

    /** A revision and who wrote it; empty as shipped. */
    record Signed(Revision revision, String author) {}
}
