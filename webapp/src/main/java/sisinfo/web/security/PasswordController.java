package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.identity.PasswordProblem;
import sisinfo.identity.Profile;
import sisinfo.identity.Profiles;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.LiveSessions;
import sisinfo.web.Phrases;
import sisinfo.web.ThemeCookie;
import sisinfo.web.TooMany;

/** Choosing one's own password. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class PasswordController {

    private final Users users;
    private final Profiles profiles;
    private final LiveSessions sessions;
    private final SignInThrottle throttle;
    private final Phrases phrases;

    PasswordController(
            Users users, Profiles profiles, LiveSessions sessions, SignInThrottle throttle, Phrases phrases) {
        this.users = users;
        this.profiles = profiles;
        this.sessions = sessions;
        this.throttle = throttle;
        this.phrases = phrases;
    }

    /**
     * What was typed; a field that did not come is an empty one.
     *
     * @param others whether sessions elsewhere shall end; a box that is not ticked does not come
     * @param theme chosen at the first sign-in only
     * @param firstName asked at the first sign-in only, of an account that no invitation gave a name
     */
    record PasswordForm(
            String current,
            String chosen,
            String again,
            @Nullable Boolean others,
            @Nullable String theme,
            String firstName,
            String lastName) {

        PasswordForm(
                @Nullable String current,
                @Nullable String chosen,
                @Nullable String again,
                @Nullable Boolean others,
                @Nullable String theme,
                @Nullable String firstName,
                @Nullable String lastName) {
            this.current = Objects.requireNonNullElse(current, "");
            this.chosen = Objects.requireNonNullElse(chosen, "");
            this.again = Objects.requireNonNullElse(again, "");
            this.others = others;
            this.theme = theme;
            this.firstName = Objects.requireNonNullElse(firstName, "");
            this.lastName = Objects.requireNonNullElse(lastName, "");
        }

        boolean hasName() {
            return !(firstName + lastName).isBlank();
        }
    }

    @GetMapping("/password")
    String page(CurrentUser user, Model model) {
        model.addAttribute("first", user.firstLogin());
        model.addAttribute("name", user.name());
        return "identity/password";
    }

    @PostMapping("/password")
    String change(
            CurrentUser user,
            PasswordForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String problem = problem(user, form, request, model);
        if (!problem.isEmpty()) {
            model.addAttribute("problem", problem);
            model.addAttribute("typed", form);
            return page(user, model);
        }
        stayIn(user, form, request);
        if (form.theme() != null) {
            ThemeCookie.set(request, response, form.theme());
        }
        flash.addFlashAttribute("toast", phrases.of("password.done"));
        return "redirect:/";
    }

    /** The name first: the password must not be like it. */
    private String problem(CurrentUser user, PasswordForm form, HttpServletRequest request, Model model) {
        if (!form.chosen().equals(form.again())) {
            return "NOT_THE_SAME";
        }
        if (user.firstLogin() && form.hasName()) {
            var unnamed = profiles.change(user.id(), new Profile(form.firstName(), form.lastName(), null));
            if (unnamed.isPresent()) {
                return unnamed.get().name();
            }
        }
        return change(user, form, request, model);
    }

    /** Whoever found an open session guesses the password here no faster than at the door. */
    private String change(CurrentUser user, PasswordForm form, HttpServletRequest request, Model model) {
        var device = DeviceCookie.of(request);
        Duration wait = throttle.attempt(user.email(), request.getRemoteAddr(), device);
        if (wait.isPositive()) {
            model.addAttribute("wait", TooMany.words(wait, phrases));
            return "WAIT";
        }
        var problem = users.changePassword(user.id(), form.current(), form.chosen());
        if (problem.filter(it -> it == PasswordProblem.WRONG_CURRENT).isEmpty()) {
            throttle.succeeded(user.email(), request.getRemoteAddr(), device);
        }
        return problem.map(PasswordProblem::name).orElse("");
    }

    private void stayIn(CurrentUser user, PasswordForm form, HttpServletRequest request) {
        if (Boolean.TRUE.equals(form.others())) {
            sessions.endOthers(user.id(), request.getSession(false));
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }
}
