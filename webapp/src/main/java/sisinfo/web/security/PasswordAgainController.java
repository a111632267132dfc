package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.PasswordShown;
import sisinfo.web.Phrases;
import sisinfo.web.TooMany;

/** Asks for the password again, then goes on with what was begun. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class PasswordAgainController {

    static final String VIEW = "identity/again";

    private final Users users;
    private final SignInThrottle throttle;
    private final Phrases phrases;
    private final Clock clock;

    PasswordAgainController(Users users, SignInThrottle throttle, Phrases phrases, Clock clock) {
        this.users = users;
        this.throttle = throttle;
        this.phrases = phrases;
        this.clock = clock;
    }

    @GetMapping("/password/again")
    String page(@RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("unfinished", Unfinished.page(next));
        return VIEW;
    }

    /** Counted like a password at the door. */
    @PostMapping("/password/again")
    Object check(
            CurrentUser user,
            @RequestParam(name = "again.password", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var unfinished = Unfinished.of(request);
        model.addAttribute("unfinished", unfinished);
        var device = DeviceCookie.of(request);
        Duration wait = throttle.attempt(user.email(), request.getRemoteAddr(), device);
        if (wait.isPositive()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(TooMany.wholeSeconds(wait)));
            model.addAttribute("wait", TooMany.words(wait, phrases));
            return VIEW;
        }
        if (!users.isPasswordOf(user.id(), typed)) {
            model.addAttribute("wrong", true);
            return VIEW;
        }
        throttle.succeeded(user.email(), request.getRemoteAddr(), device);
        PasswordShown.note(request, clock.instant());
        request.changeSessionId();
        return goOn(unfinished);
    }

    /** A form that was sent is sent again by the browser, as it was (RFC 9110, 15.4.8). */
    private static RedirectView goOn(Unfinished unfinished) {
        var next = new RedirectView(unfinished.path(), true);
        next.setExposeModelAttributes(false);
        next.setExpandUriTemplateVariables(false);
        if (unfinished.sent()) {
            next.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        }
        return next;
    }
}
