package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Open;
import sisinfo.identity.PasswordChoice;
import sisinfo.identity.Recoveries;
import sisinfo.web.LiveSessions;
import sisinfo.web.Phrases;
import sisinfo.web.TooMany;

/** A new password for who forgot theirs. */
@Controller
@Open("who forgot a password cannot sign in")
class RecoveryController {

    private final Recoveries recoveries;
    private final LiveSessions sessions;
    private final Phrases phrases;

    RecoveryController(Recoveries recoveries, LiveSessions sessions, Phrases phrases) {
        this.recoveries = recoveries;
        this.sessions = sessions;
        this.phrases = phrases;
    }

    @GetMapping("/recovery")
    String ask() {
        return "identity/recovery";
    }

    /** The same words whoever it is. */
    @PostMapping("/recovery")
    @Nullable
    ModelAndView request(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Duration wait = recoveries.request(email);
        if (wait.isPositive()) {
            TooMany.answer(wait, request.getContextPath() + "/recovery", request, response);
            return null;
        }
        return new ModelAndView("identity/recovery", "asked", true);
    }

    @GetMapping(value = "/recovery/password", params = "token")
    String take(@RequestParam String token, HttpServletRequest request) {
        if (!LinkInHand.isPlausible(token) || recoveries.find(token).isEmpty()) {
            return "identity/link-gone";
        }
        LinkInHand.RECOVERY.take(request, token);
        return "redirect:/recovery/password";
    }

    @GetMapping("/recovery/password")
    String page(HttpServletRequest request) {
        return recoveries.find(LinkInHand.RECOVERY.token(request)).isEmpty()
                ? "identity/link-gone"
                : "identity/new-password";
    }

    /** Nobody is signed in by this: a second factor, where there is one, is still asked for. */
    @PostMapping("/recovery/password")
    String choose(ChosenPassword password, HttpServletRequest request, Model model, RedirectAttributes flash) {
        if (!password.isTheSameTwice()) {
            model.addAttribute("problem", "NOT_THE_SAME");
            return page(request);
        }
        return switch (recoveries.choose(LinkInHand.RECOVERY.token(request), password.chosen())) {
            case PasswordChoice.Refused refused -> {
                model.addAttribute("problem", refused.problem().name());
                yield page(request);
            }
            case PasswordChoice.Chosen chosen -> {
                LinkInHand.RECOVERY.letGo(request);
                sessions.endAll(chosen.user().id());
                flash.addFlashAttribute("toast", phrases.of("recovery.done"));
                yield "redirect:/sign-in";
            }
        };
    }
}
