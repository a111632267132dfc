package sisinfo.people.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.identity.AccountProblem;
import sisinfo.identity.Accounts;
import sisinfo.identity.Invitations;
import sisinfo.identity.NewUser;
import sisinfo.web.CurrentUser;
import sisinfo.web.PasswordAgain;
import sisinfo.web.Phrases;

/** Who has access, and letting somebody in. */
@Controller
@Needs(Permission.USER_MANAGE)
class UsersController {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Phrases phrases;

    UsersController(Accounts accounts, Invitations invitations, Phrases phrases) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.phrases = phrases;
    }

    /** What was typed; a field that did not come is an empty one. */
    record InvitationForm(String email, String firstName, String lastName, String registration, Role role) {

        InvitationForm(
                @Nullable String email,
                @Nullable String firstName,
                @Nullable String lastName,
                @Nullable String registration,
                @Nullable Role role) {
            this.email = Objects.requireNonNullElse(email, "");
            this.firstName = Objects.requireNonNullElse(firstName, "");
            this.lastName = Objects.requireNonNullElse(lastName, "");
            this.registration = Objects.requireNonNullElse(registration, "");
            this.role = Objects.requireNonNullElse(role, Role.INTERN);
        }

        NewUser person() {
            return new NewUser(email, firstName, lastName, role);
        }
    }

    @GetMapping("/admin/users")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("permissions", PermissionTable.rows());
        return "people/users";
    }

    @GetMapping("/admin/users/new")
    String form(Model model) {
        return form(new InvitationForm(null, null, null, null, null), model);
    }

    @PasswordAgain
    @PostMapping("/admin/users")
    String invite(InvitationForm form, Model model, RedirectAttributes flash) {
        Optional<AccountProblem> problem = invitations.invite(form.person(), form.registration());
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            return form(form, model);
        }
        flash.addFlashAttribute("toast", phrases.of("invite.sent", form.email().strip()));
        return "redirect:/admin/users";
    }

    @GetMapping("/admin/users/{id}")
    String one(@PathVariable UUID id, CurrentUser asking, Model model) {
        model.addAttribute("account", accounts.find(id));
        model.addAttribute("roles", Role.values());
        model.addAttribute("oneself", asking.id().equals(id));
        return "people/user";
    }

    private static String form(InvitationForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        return "people/invite";
    }
}
