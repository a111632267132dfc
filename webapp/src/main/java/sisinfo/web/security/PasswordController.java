package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
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
import sisinfo.web.Phrases;

/** Choosing one's own password. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class PasswordController {

    private final Users users;
    private final Phrases phrases;

    PasswordController(Users users, Phrases phrases) {
        this.users = users;
        this.phrases = phrases;
    }

    /** What was typed; a field that did not come is an empty one. */
    record PasswordForm(String current, String chosen, String again) {

        PasswordForm(@Nullable String current, @Nullable String chosen, @Nullable String again) {
            this.current = Objects.requireNonNullElse(current, "");
            this.chosen = Objects.requireNonNullElse(chosen, "");
            this.again = Objects.requireNonNullElse(again, "");
        }
    }

    @GetMapping("/password")
    String page(CurrentUser user, Model model) {
        model.addAttribute("first", user.firstLogin());
        return "identity/password";
    }

    @PostMapping("/password")
    String change(
            CurrentUser user, PasswordForm form, Model model, HttpServletRequest request, RedirectAttributes flash) {
        String problem = form.chosen().equals(form.again())
                ? users.changePassword(user.id(), form.current(), form.chosen())
                        .map(PasswordProblem::name)
                        .orElse("")
                : "NOT_THE_SAME";
        if (problem.isEmpty()) {
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            flash.addFlashAttribute("toast", phrases.of("password.done"));
            return "redirect:/";
        }
        model.addAttribute("problem", problem);
        return page(user, model);
    }
}
