package sisinfo.invoice.web;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.invoice.Decided;
import sisinfo.invoice.IntakeStatus;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.Reviews;
import sisinfo.reading.AccessKey;
import sisinfo.web.CurrentUser;

/** Two documents side by side: is it the same invoice? */
@Controller
@Needs(Permission.REVIEW_READ)
class DuplicateController {

    private final Reviews reviews;
    private final Intakes intakes;
    private final ReviewPages pages;

    DuplicateController(Reviews reviews, Intakes intakes, ReviewPages pages) {
        this.reviews = reviews;
        this.intakes = intakes;
        this.pages = pages;
    }

    @GetMapping("/duplicates/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Model model) {
        var intake = intakes.find(id);
        var original = intake.map(it -> it.suspectedOf());
        if (original.isEmpty() || intake.get().status() != IntakeStatus.SUSPECTED) {
            return "redirect:/reviews/" + id;
        }
        var suspect = pages.fresh(id, user);
        var known = pages.fresh(original.get(), user);
        model.addAttribute("suspect", suspect);
        model.addAttribute("known", known);
        model.addAttribute("suspectIssued", emission(suspect));
        model.addAttribute("knownIssued", emission(known));
        model.addAttribute("otherKey", suspect.hasOtherKeyThan(known));
        return "invoice/duplicate";
    }

    /** How an invoice was issued, by its key: one digit; empty without a valid key. */
    private static String emission(ReviewPage page) {
        return AccessKey.of(page.field("accessKey").value())
                .map(it -> String.valueOf(it.emission()))
                .orElse("");
    }

    @PostMapping("/duplicates/{id}")
    @Needs(Permission.REVIEW_DECIDE)
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean duplicate,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        ReviewRights.check(user);
        if (reviews.decideDuplicate(id, duplicate, user.id()) instanceof Decided.Invalid(var problems)) {
            flash.addFlashAttribute("toast", problems.getFirst().message());
            return "redirect:/duplicates/" + id;
        }
        return "redirect:/reviews/" + id;
    }
}
