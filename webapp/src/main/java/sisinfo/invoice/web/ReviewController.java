package sisinfo.invoice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.invoice.Decided;
import sisinfo.invoice.IntakeStatus;
import sisinfo.invoice.IntakeView;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.Problem;
import sisinfo.invoice.Reviews;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;

/** Where a person checks what was read, and decides. */
@Controller
@Needs(Permission.REVIEW_READ)
class ReviewController {

    private final Reviews reviews;
    private final Intakes intakes;
    private final ReviewPages pages;
    private final ReviewedPages reviewed;
    private final Overtaken overtaken;
    private final Colleagues people;
    private final Phrases phrases;

    ReviewController(
            Reviews reviews,
            Intakes intakes,
            ReviewPages pages,
            ReviewedPages reviewed,
            Overtaken overtaken,
            Colleagues people,
            Phrases phrases) {
        this.reviews = reviews;
        this.intakes = intakes;
        this.pages = pages;
        this.reviewed = reviewed;
        this.overtaken = overtaken;
        this.people = people;
        this.phrases = phrases;
    }

    @GetMapping("/reviews/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Model model) {
        var intake = intakes.find(id);
        if (intake.isEmpty()) {
            // Still being read, or part of another invoice: its own page knows.
            return "redirect:/documents/" + id;
        }
        return switch (intake.get().status()) {
            case SUSPECTED -> "redirect:/duplicates/" + id;
            case IN_REVIEW -> open(pages.fresh(id, user), user, model);
            default -> over(intake.get(), user, model);
        };
    }

    @PostMapping("/reviews/{id}/confirmation")
    @Needs(Permission.REVIEW_DECIDE)
    String confirm(
            @PathVariable UUID id,
            @ModelAttribute ReviewForm form,
            @RequestParam(defaultValue = "") String findingsReason,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        ReviewRights.check(user);
        if (!form.supplierChosen() && isOpen(id)) {
            var problems = new ArrayList<>(reviews.check(form.plain()));
            problems.addFirst(new Problem("supplierId", phrases.of("review.chooseSupplier"), false));
            return open(pages.again(id, form, findingsReason, problems, user), user, model);
        }
        var decided = reviews.confirm(id, form.plain(), findingsReason, user.id());
        if (isOthers(decided, user)) {
            flash.addFlashAttribute("late", overtaken.lines(id, form.plain()));
        }
        return after(decided, form, findingsReason, id, user, model);
    }

    @PostMapping("/reviews/{id}/refusal")
    @Needs(Permission.REVIEW_DECIDE)
    String refuse(
            @PathVariable UUID id,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        ReviewRights.check(user);
        var why = text.isBlank() ? reason : (reason + ": " + text.strip()).replaceFirst("^: ", "");
        var decided = reviews.refuse(id, why, user.id());
        if (decided instanceof Decided.Invalid(var problems)) {
            flash.addFlashAttribute("toast", problems.getFirst().message());
        } else if (isOthers(decided, user)) {
            flash.addFlashAttribute("late", List.of(new Overtaken.Line(phrases.of("late.reason"), why, "")));
        }
        return "redirect:/reviews/" + id;
    }

    @PostMapping("/reviews/{id}/notes")
    @Needs(Permission.REVIEW_DRAFT)
    String note(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable UUID addressee,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        if (text.isBlank()) {
            flash.addFlashAttribute("toast", phrases.of("note.empty"));
        } else {
            flash.addFlashAttribute(
                    "toast",
                    reviews.note(id, text, addressee, user.id())
                            .map(Problem::message)
                            .orElseGet(() -> addressee == null
                                    ? phrases.of("note.noted")
                                    : phrases.of("note.passed", people.name(addressee))));
        }
        return "redirect:/reviews/" + id;
    }

    private static boolean isOthers(Decided decided, CurrentUser user) {
        return decided instanceof Decided.TooLate(IntakeView intake)
                && !user.id().equals(intake.decidedBy());
    }

    private boolean isOpen(UUID id) {
        return intakes.find(id).map(IntakeView::status).orElse(IntakeStatus.WITHDRAWN) == IntakeStatus.IN_REVIEW;
    }

    /** A second click finds the review over, by the same person, and lands where the first one did. */
    private String after(Decided decided, ReviewForm form, String reason, UUID id, CurrentUser user, Model model) {
        return switch (decided) {
            case Decided.Done _, Decided.TooLate _ -> "redirect:/reviews/" + id;
            case Decided.Invalid(List<Problem> problems) ->
                open(pages.again(id, form, reason, problems, user), user, model);
            case Decided.SameInvoice(IntakeView other) -> {
                model.addAttribute("same", other);
                yield open(pages.again(id, form, reason, List.of(), user), user, model);
            }
        };
    }

    private String open(ReviewPage page, CurrentUser user, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("colleagues", people.colleagues(user.id()));
        return "invoice/review";
    }

    private String over(IntakeView intake, CurrentUser user, Model model) {
        model.addAttribute("over", reviewed.of(intake, user));
        return "invoice/reviewed";
    }
}
