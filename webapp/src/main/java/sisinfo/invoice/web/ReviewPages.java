package sisinfo.invoice.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.invoice.InvoiceForm;
import sisinfo.invoice.Problem;
import sisinfo.invoice.ReviewNote;
import sisinfo.invoice.ReviewView;
import sisinfo.invoice.Reviews;
import sisinfo.reading.Readings;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;

/** Puts together what the review page shows. */
@Component
class ReviewPages {

    private final Reviews reviews;
    private final Readings readings;
    private final Colleagues people;
    private final Phrases phrases;

    ReviewPages(Reviews reviews, Readings readings, Colleagues people, Phrases phrases) {
        this.reviews = reviews;
        this.readings = readings;
        this.people = people;
        this.phrases = phrases;
    }

    ReviewPage fresh(UUID intakeId, CurrentUser user) {
        var view = reviews.view(intakeId);
        return page(view, view.form(), null, "", List.of(), user);
    }

    /** What was typed stays, with the problems beside it. */
    ReviewPage again(UUID intakeId, ReviewForm typed, String reason, List<Problem> problems, CurrentUser user) {
        var chosen = typed.supplier() == null ? "" : typed.supplier();
        return page(reviews.view(intakeId), typed.plain(), chosen, reason, problems, user);
    }

    private ReviewPage page(
            ReviewView view,
            InvoiceForm form,
            @Nullable String supplier,
            String reason,
            List<Problem> problems,
            CurrentUser user) {
        var words =
                problems.stream().collect(Collectors.toMap(Problem::field, Problem::message, (a, b) -> a + " " + b));
        var places = new Places(view.documents(), it -> readings.evidence(List.of(it)));
        var rows = new FieldRows(view.evidence(), places, words, phrases);
        var draftBy = view.intake().draftBy();
        return new ReviewPage(
                view.intake(),
                view.documents(),
                rows.of(form),
                rows.recipient(),
                items(form, view, places, words),
                SupplierChoice.of(view, supplier, words.get("supplierId")),
                view.notes().stream().map(this::note).toList(),
                view.evidence().notes(),
                draftBy == null || draftBy.equals(user.id()) ? null : people.name(draftBy),
                form.acceptDifferences(),
                problems.stream().anyMatch(Problem::difference),
                problems,
                ReviewRights.mayDecide(user),
                view.findings(),
                reason,
                view.events());
    }

    private static List<ItemRow> items(InvoiceForm form, ReviewView view, Places places, Map<String, String> problems) {
        var known = view.evidence().items();
        return IntStream.range(0, form.items().size())
                .mapToObj(i -> {
                    var read = i < known.size() ? known.get(i) : null;
                    return new ItemRow(
                            i,
                            form.items().get(i),
                            read == null ? "unproved" : read.verdict().name().toLowerCase(java.util.Locale.ROOT),
                            read == null ? "" : read.because(),
                            read == null
                                    ? null
                                    : new Place(places.first(), read.item().position()),
                            problems);
                })
                .toList();
    }

    private ReviewPage.Note note(ReviewNote note) {
        var addressee = note.addressee();
        return new ReviewPage.Note(
                people.name(note.author()),
                addressee == null ? null : people.name(addressee),
                note.text(),
                note.writtenAt());
    }
}
