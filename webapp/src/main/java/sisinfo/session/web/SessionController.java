package sisinfo.session.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.session.Sessions;
import sisinfo.web.CurrentUser;
import sisinfo.web.PasswordAgain;
import sisinfo.web.Phrases;
import sisinfo.web.Words;

/** Where one is signed in. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class SessionController {

    private final Sessions sessions;
    private final Words words;
    private final Phrases phrases;

    SessionController(Sessions sessions, Words words, Phrases phrases) {
        this.sessions = sessions;
        this.words = words;
        this.phrases = phrases;
    }

    @GetMapping("/sessions")
    String list(CurrentUser user, HttpServletRequest request, Model model) {
        model.addAttribute(
                "sessions",
                sessions.of(user.id(), here(request)).stream()
                        .map(it -> SessionLine.of(it, words, phrases))
                        .toList());
        return "session/list";
    }

    @PasswordAgain
    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable UUID id, CurrentUser user, RedirectAttributes flash) {
        sessions.end(user.id(), id);
        flash.addFlashAttribute("toast", phrases.of("sessions.ended"));
        return "redirect:/sessions";
    }

    @PasswordAgain
    @PostMapping("/sessions/others/end")
    String endOthers(CurrentUser user, HttpServletRequest request, RedirectAttributes flash) {
        sessions.endOthers(user.id(), here(request));
        flash.addFlashAttribute("toast", phrases.of("sessions.othersEnded"));
        return "redirect:/sessions";
    }

    private static String here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
