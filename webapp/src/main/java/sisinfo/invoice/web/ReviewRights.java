package sisinfo.invoice.web;

import org.springframework.security.access.AccessDeniedException;
import sisinfo.access.Role;
import sisinfo.web.CurrentUser;

/** Who may decide: interns prepare, technicians put their name to it. */
final class ReviewRights {

    private ReviewRights() {}

    static boolean mayDecide(CurrentUser user) {
        return user.mayActAs(Role.TECHNICIAN);
    }

    static void check(CurrentUser user) {
        if (!mayDecide(user)) {
            throw new AccessDeniedException("Only technicians decide on reviews");
        }
    }
}
