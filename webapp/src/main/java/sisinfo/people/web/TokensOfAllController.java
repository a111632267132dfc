package sisinfo.people.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.Phrases;

/** The tokens of everybody's machines, for administrators. */
@Controller
@Needs(Permission.TOKEN_MANAGE)
class TokensOfAllController {

    private final ApiTokens tokens;
    private final Users users;
    private final Phrases phrases;
    private final Clock clock;

    TokensOfAllController(ApiTokens tokens, Users users, Phrases phrases, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.phrases = phrases;
        this.clock = clock;
    }

    @GetMapping("/admin/tokens")
    String list(Model model) {
        model.addAttribute(
                "tokens",
                tokens.all().stream()
                        .map(it -> TokenLine.of(it, owner(it.userId()), clock.instant()))
                        .toList());
        return "people/all-tokens";
    }

    @PostMapping("/admin/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes flash) {
        tokens.revoke(id);
        flash.addFlashAttribute("toast", phrases.of("tokens.revoked"));
        return "redirect:/admin/tokens";
    }

    private String owner(UUID id) {
        return users.find(id).map(UserView::fullName).orElseGet(() -> phrases.of("people.left"));
    }
}
