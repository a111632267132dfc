package sisinfo.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.identity.CodeVerdict;
import sisinfo.identity.Enrolment;
import sisinfo.identity.SecondFactors;
import sisinfo.web.CurrentUser;
import sisinfo.web.LiveSessions;
import sisinfo.web.PasswordAgain;
import sisinfo.web.Phrases;

/** Adding and removing one's second factor. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class SecondFactorController {

    private static final String PAGE = "people/second-factor";

    private final SecondFactors factors;
    private final LiveSessions sessions;
    private final Phrases phrases;

    SecondFactorController(SecondFactors factors, LiveSessions sessions, Phrases phrases) {
        this.factors = factors;
        this.sessions = sessions;
        this.phrases = phrases;
    }

    @PasswordAgain
    @GetMapping("/profile/second-factor")
    String page(CurrentUser user, Model model) {
        if (!factors.areOffered()) {
            return "redirect:/profile";
        }
        boolean on = factors.isOn(user.id());
        model.addAttribute("on", on);
        if (on) {
            model.addAttribute("left", factors.recoveryCodesLeft(user.id()));
        } else {
            Enrolment enrolment = factors.begin(user.id());
            model.addAttribute("secret", enrolment.secret().replaceAll("(.{4})(?!$)", "$1 "));
            model.addAttribute("picture", QrPicture.of(enrolment.address()));
            model.addAttribute("due", factors.due(user.id()).orElse(null));
        }
        return PAGE;
    }

    /** The recovery codes are on the answer itself, and nowhere else: no redirect could carry them safely. */
    @PasswordAgain
    @PostMapping("/profile/second-factor")
    String confirm(
            CurrentUser user,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean others,
            Model model,
            HttpServletRequest request) {
        Optional<List<String>> codes = factors.confirm(user.id(), code);
        if (codes.isEmpty()) {
            model.addAttribute("problem", CodeVerdict.WRONG.name());
            return page(user, model);
        }
        endOthers(others, user, request);
        model.addAttribute("codes", codes.get());
        return "people/recovery-codes";
    }

    @PasswordAgain
    @PostMapping("/profile/second-factor/removal")
    String remove(
            CurrentUser user,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean others,
            Model model,
            HttpServletRequest request,
            RedirectAttributes flash) {
        CodeVerdict verdict = factors.remove(user.id(), code);
        if (verdict != CodeVerdict.RIGHT) {
            model.addAttribute("problem", verdict.name());
            return page(user, model);
        }
        endOthers(others, user, request);
        flash.addFlashAttribute("toast", phrases.of("factor.removed"));
        return "redirect:/profile";
    }

    private void endOthers(boolean wished, CurrentUser user, HttpServletRequest request) {
        if (wished) {
            sessions.endOthers(user.id(), request.getSession(false));
        }
    }
}
