package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.LiveSessions;
import sisinfo.web.Phrases;
import sisinfo.web.ThemeCookie;

/** Choosing one's own password. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class PasswordController {

    private final Users users;
    private final LiveSessions sessions;
    private final Phrases phrases;

    PasswordController(Users users, LiveSessions sessions, Phrases phrases) {
        this.users = users;
        this.sessions = sessions;
        this.phrases = phrases;
    }

    /**
     * What was typed; a field that did not come is an empty one.
     *
     * @param others whether sessions elsewhere shall end; a box that is not ticked does not come
     * @param theme chosen at the first sign-in only
     */
    record PasswordForm(
            String current,
            String chosen,
            String again,
            @Nullable Boolean others,
            @Nullable String theme) {

        PasswordForm(
                @Nullable String current,
                @Nullable String chosen,
                @Nullable String again,
                @Nullable Boolean others,
                @Nullable String theme) {
            this.current = Objects.requireNonNullElse(current, "");
            this.chosen = Objects.requireNonNullElse(chosen, "");
            this.again = Objects.requireNonNullElse(again, "");
            this.others = others;
            this.theme = theme;
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
        String problem = form.chosen().equals(form.again())
                ? users.changePassword(user.id(), form.current(), form.chosen())
                        .map(PasswordProblem::name)
                        .orElse("")
                : "NOT_THE_SAME";
        if (!problem.isEmpty()) {
            model.addAttribute("problem", problem);
            return page(user, model);
        }
        stayIn(user, form, request);
        if (form.theme() != null) {
            ThemeCookie.set(request, response, form.theme());
        }
        flash.addFlashAttribute("toast", phrases.of("password.done"));
        return "redirect:/";
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
