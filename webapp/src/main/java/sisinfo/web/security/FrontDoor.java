package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import sisinfo.identity.SignIns;
import sisinfo.identity.UserView;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Lets somebody in who has proved who they are by other means than the form with e-mail and password. */
@Component
class FrontDoor {

    private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SignIns signIns;
    private final Arrivals arrivals;

    FrontDoor(SignIns signIns, Arrivals arrivals) {
        this.signIns = signIns;
        this.arrivals = arrivals;
    }

    void enter(UserView user, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(CurrentUser.of(user)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        signIns.succeeded(user.id());
        arrivals.welcome(CurrentUser.of(user), user.email(), request, response);
        log.info("Signed in: user {}", user.id());
    }
}
