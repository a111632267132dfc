package sisinfo.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.identity.AccountProblem;
import sisinfo.identity.Accounts;
import sisinfo.identity.Addresses;
import sisinfo.identity.Invitations;
import sisinfo.web.LiveSessions;
import sisinfo.web.PasswordAgain;
import sisinfo.web.Phrases;

/** What an administrator may do about somebody's access; the page spells out the consequence before. */
@Controller
@Needs(Permission.USER_MANAGE)
class UserActions {

    private final Accounts accounts;
    private final Addresses addresses;
    private final Invitations invitations;
    private final LiveSessions sessions;
    private final Phrases phrases;

    UserActions(
            Accounts accounts, Addresses addresses, Invitations invitations, LiveSessions sessions, Phrases phrases) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.invitations = invitations;
        this.sessions = sessions;
        this.phrases = phrases;
    }

    @PasswordAgain
    @PostMapping("/admin/users/{id}/role")
    String changeRole(@PathVariable UUID id, @RequestParam Role role, RedirectAttributes flash) {
        return done(id, accounts.changeRole(id, role), "user.said.role", flash);
    }

    /** Of oneself too: it takes nothing away, and the first administrator has nobody else to ask. */
    @PasswordAgain
    @PostMapping("/admin/users/{id}/email")
    String changeEmail(@PathVariable UUID id, @RequestParam(defaultValue = "") String email, RedirectAttributes flash) {
        Optional<AccountProblem> problem = addresses.change(id, email);
        problem.ifPresent(it -> flash.addFlashAttribute("email", email));
        return done(id, problem, "user.said.email", flash);
    }

    @PostMapping("/admin/users/{id}/disabling")
    String disable(@PathVariable UUID id, RedirectAttributes flash) {
        Optional<AccountProblem> problem = accounts.disable(id);
        if (problem.isEmpty()) {
            sessions.endAll(id);
        }
        return done(id, problem, "user.said.disabled", flash);
    }

    @PostMapping("/admin/users/{id}/sessions/end")
    String signOut(@PathVariable UUID id, RedirectAttributes flash) {
        return done(id, accounts.signOut(id), "user.signOut.done", flash);
    }

    /** Whoever asks stays in here. */
    @PasswordAgain
    @PostMapping("/admin/users/sessions/end")
    String signEverybodyOut(HttpServletRequest request, RedirectAttributes flash) {
        var here = request.getSession(false);
        accounts.signOutEverybody(here == null ? "" : here.getId());
        flash.addFlashAttribute("toast", phrases.of("people.signOut.done"));
        return "redirect:/admin/users";
    }

    @PostMapping("/admin/users/{id}/enabling")
    String enable(@PathVariable UUID id, RedirectAttributes flash) {
        return done(id, accounts.enable(id), "user.said.enabled", flash);
    }

    @PasswordAgain
    @PostMapping("/admin/users/{id}/invitation")
    String resend(@PathVariable UUID id, RedirectAttributes flash) {
        return done(id, invitations.resend(id), "user.said.resent", flash);
    }

    @PostMapping("/admin/users/{id}/invitation/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes flash) {
        return done(id, invitations.revoke(id), "user.said.revoked", flash);
    }

    @PasswordAgain
    @PostMapping("/admin/users/{id}/second-factor/removal")
    String removeSecondFactor(@PathVariable UUID id, RedirectAttributes flash) {
        return done(id, accounts.removeSecondFactor(id), "user.said.factor", flash);
    }

    private String done(UUID id, Optional<AccountProblem> problem, String said, RedirectAttributes flash) {
        problem.ifPresentOrElse(
                it -> flash.addFlashAttribute("problem", it.name()),
                () -> flash.addFlashAttribute("toast", phrases.of(said)));
        return "redirect:/admin/users/" + id;
    }
}
