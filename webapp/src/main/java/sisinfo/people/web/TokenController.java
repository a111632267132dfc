package sisinfo.people.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.TokenOutcome;
import sisinfo.identity.TokenProblem;
import sisinfo.identity.TokenScope;
import sisinfo.identity.TokenWish;
import sisinfo.web.CurrentUser;
import sisinfo.web.PasswordAgain;
import sisinfo.web.Phrases;

/** The tokens of one's own machines. */
@Controller
@Needs(Permission.DOCUMENT_SEND)
class TokenController {

    private static final String PAGE = "people/tokens";
    private static final int[] DAYS = {30, 90, 365};

    private final ApiTokens tokens;
    private final Phrases phrases;
    private final Clock clock;

    TokenController(ApiTokens tokens, Phrases phrases, Clock clock) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    String list(CurrentUser user, Model model) {
        model.addAttribute(
                "tokens",
                tokens.of(user.id()).stream()
                        .map(it -> TokenLine.of(it, "", clock.instant()))
                        .toList());
        model.addAttribute(
                "scopes",
                Arrays.stream(TokenScope.values())
                        .filter(it -> it.isFor(user.role()))
                        .toList());
        model.addAttribute("days", DAYS);
        return PAGE;
    }

    /** The token is on the answer itself, and nowhere else: no redirect could carry it safely. */
    @PasswordAgain
    @PostMapping("/tokens")
    String issue(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "SEND_DOCUMENTS") TokenScope scope,
            @RequestParam(defaultValue = "90") int days,
            CurrentUser user,
            Model model) {
        var chosen = Arrays.stream(DAYS).anyMatch(it -> it == days) ? Duration.ofDays(days) : Duration.ZERO;
        switch (tokens.issue(user.id(), new TokenWish(label, scope, chosen))) {
            case TokenOutcome.Issued(var issued) -> model.addAttribute("issued", issued.token());
            case TokenOutcome.Refused(TokenProblem problem) -> {
                model.addAttribute("problem", problem.name());
                model.addAttribute("label", label);
            }
        }
        return list(user, model);
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes flash) {
        tokens.revoke(id);
        flash.addFlashAttribute("toast", phrases.of("tokens.revoked"));
        return "redirect:/tokens";
    }
}
