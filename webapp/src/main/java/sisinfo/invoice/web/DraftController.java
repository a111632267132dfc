package sisinfo.invoice.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.invoice.IntakeView;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.Problem;
import sisinfo.invoice.Reviews;
import sisinfo.invoice.UnknownInvoice;
import sisinfo.web.CurrentUser;

/** Keeps what is being typed, and says beside it what does not fit. */
@Controller
@Needs(Permission.REVIEW_DRAFT)
class DraftController {

    private final Reviews reviews;
    private final Intakes intakes;
    private final Colleagues people;

    DraftController(Reviews reviews, Intakes intakes, Colleagues people) {
        this.reviews = reviews;
        this.intakes = intakes;
        this.people = people;
    }

    /** @param seen the draft that the page shows; a newer one of somebody else is not overwritten */
    @PostMapping("/reviews/{id}/draft")
    String save(
            @PathVariable UUID id,
            @ModelAttribute ReviewForm form,
            @RequestParam(required = false) @Nullable String seen,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        var before = intakes.find(id).orElseThrow(() -> UnknownInvoice.withId(id));
        var plain = form.plain();
        var unkeepable = reviews.unkeepable(plain);
        if (!unkeepable.isEmpty()) {
            model.addAttribute("state", new State("unkeepable", "", null, unkeepable));
        } else if (isOthers(before, seen, user)) {
            model.addAttribute(
                    "state", new State("other", people.name(before.draftBy()), before.draftSavedAt(), List.of()));
        } else if (reviews.saveDraft(id, plain, user.id())) {
            var saved = intakes.find(id).map(IntakeView::draftSavedAt).orElse(null);
            model.addAttribute("state", new State("saved", "", saved, reviews.check(plain)));
        } else {
            model.addAttribute(
                    "state", new State("over", people.name(before.decidedBy()), before.decidedAt(), List.of()));
        }
        return "invoice/draft :: state";
    }

    private static boolean isOthers(IntakeView intake, @Nullable String seen, CurrentUser user) {
        var by = intake.draftBy();
        var at = intake.draftSavedAt();
        return by != null
                && at != null
                && !by.equals(user.id())
                && !at.toString().equals(seen);
    }

    /** @param kind {@code saved}, {@code other} (somebody else is typing), {@code over} or {@code unkeepable} */
    record State(String kind, String who, @Nullable Instant at, List<Problem> problems) {}
}
