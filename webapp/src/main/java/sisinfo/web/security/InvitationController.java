package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Open;
import sisinfo.identity.Invitations;
import sisinfo.identity.PasswordChoice;
import sisinfo.web.Phrases;
import sisinfo.web.ThemeCookie;

/** Coming in for the first time with an invitation: what this is, one's password, and light or dark. */
@Controller
@Open("whoever has the link is not known before")
class InvitationController {

    private final Invitations invitations;
    private final FrontDoor door;
    private final Phrases phrases;

    InvitationController(Invitations invitations, FrontDoor door, Phrases phrases) {
        this.invitations = invitations;
        this.door = door;
        this.phrases = phrases;
    }

    /** Opening the link uses nothing up: mail filters open links too. Only one of ours is worth a session. */
    @GetMapping(value = "/invitation", params = "token")
    String take(@RequestParam String token, HttpServletRequest request) {
        if (!LinkInHand.isPlausible(token) || invitations.find(token).isEmpty()) {
            return "identity/link-gone";
        }
        LinkInHand.INVITATION.take(request, token);
        return "redirect:/invitation";
    }

    @GetMapping("/invitation")
    String page(HttpServletRequest request, Model model) {
        var invited = invitations.find(LinkInHand.INVITATION.token(request));
        if (invited.isEmpty()) {
            return "identity/link-gone";
        }
        model.addAttribute("invited", invited.get());
        return "identity/invitation";
    }

    @PostMapping("/invitation")
    String accept(
            ChosenPassword password,
            @RequestParam(defaultValue = "auto") String theme,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!password.isTheSameTwice()) {
            return again("NOT_THE_SAME", theme, request, model);
        }
        return switch (invitations.accept(LinkInHand.INVITATION.token(request), password.chosen())) {
            case PasswordChoice.Refused refused -> again(refused.problem().name(), theme, request, model);
            case PasswordChoice.Chosen chosen -> {
                LinkInHand.INVITATION.letGo(request);
                door.enter(chosen.user(), request, response);
                ThemeCookie.set(request, response, theme);
                flash.addFlashAttribute(
                        "toast", phrases.of("welcome.done", chosen.user().firstName()));
                yield "redirect:/";
            }
        };
    }

    private String again(String problem, String theme, HttpServletRequest request, Model model) {
        model.addAttribute("chosenTheme", theme);
        model.addAttribute("problem", problem);
        return page(request, model);
    }
}
