package sisinfo.invoice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sisinfo.invoice.InvoiceForm;
import sisinfo.invoice.Reviews;
import sisinfo.web.Phrases;

/** What somebody typed whom a colleague was faster than: shown beside what was decided, so that nothing is lost. */
@Component
class Overtaken {

    private final Reviews reviews;
    private final Phrases phrases;

    Overtaken(Reviews reviews, Phrases phrases) {
        this.reviews = reviews;
        this.phrases = phrases;
    }

    /** Only where the two differ. */
    List<Line> lines(UUID intakeId, InvoiceForm typed) {
        var view = reviews.view(intakeId);
        var rows = new FieldRows(
                view.evidence(),
                new Places(List.of(view.documents().getFirst()), it -> view.evidence()),
                Map.of(),
                phrases);
        var mine = rows.of(typed);
        var lines = new ArrayList<Line>();
        rows.of(view.form()).forEach((name, row) -> {
            var value = mine.containsKey(name) ? mine.get(name).value() : "";
            add(lines, row.label(), value, row.value());
        });
        add(lines, phrases.of("items.title"), items(typed), items(view.form()));
        return List.copyOf(lines);
    }

    private static void add(List<Line> lines, String label, String mine, String decided) {
        if (!mine.equals(decided)) {
            lines.add(new Line(label, mine, decided));
        }
    }

    private static String items(InvoiceForm form) {
        return form.items().stream()
                .map(it -> "%s × %s = %s".formatted(it.quantity(), it.description(), it.total()))
                .collect(Collectors.joining("; "));
    }

    /** One field: what the reader typed, and what counts. */
    record Line(String label, String mine, String decided) implements java.io.Serializable {}
}
