package sisinfo.privacy.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.privacy.PersonFile;

/** A person's copy for people: what there is, what for, and a table of each kind. */
@Component
class PersonPdf {

    /** More rows than anybody reads on paper; the file for machines has all of them. */
    private static final int MOST = 500;

    /** Numbers that mean nothing to people; they are in the file for machines. */
    static final Set<String> UNSAID = Set.of("id", "intake_id", "subject_id", "object_id", "document_id");

    private final PrivacyWords words;

    PersonPdf(PrivacyWords words) {
        this.words = words;
    }

    byte[] of(PersonFile file) {
        var made = file.madeBy() == null
                ? words.say("privacy.pdf.madeBySystem", words.moment(file.madeAt()))
                : words.say("privacy.pdf.made", words.moment(file.madeAt()), file.madeBy());
        try (var sheet = new PdfSheet(words.say("privacy.pdf.title", file.name()), made)) {
            sheet.title(words.say("privacy.pdf.title", file.name()));
            sheet.text(made);
            sheet.text(words.say("privacy.pdf.about"));
            sheet.heading(words.say("privacy.pdf.summary"));
            sheet.table(
                    List.of(
                            words.say("privacy.what"),
                            words.say("privacy.count"),
                            words.say("privacy.whenErased"),
                            words.say("privacy.why")),
                    file.holdings().stream().map(this::summary).toList());
            file.holdings().stream().filter(it -> !it.rows().isEmpty()).forEach(it -> tell(it, sheet));
            return sheet.finished();
        }
    }

    private List<String> summary(Holding it) {
        return List.of(
                words.kind(it.kind()),
                Integer.toString(it.rows().size()),
                words.treatment(it.treatment()),
                words.why(it.kind()));
    }

    private void tell(Holding it, PdfSheet sheet) {
        var fields = it.rows().getFirst().keySet().stream()
                .filter(field -> !UNSAID.contains(field))
                .toList();
        sheet.heading(words.kind(it.kind()));
        if (it.rows().size() > MOST) {
            sheet.text(words.say("privacy.pdf.more", MOST, it.rows().size()));
        }
        sheet.table(
                fields.stream().map(words::field).toList(),
                it.rows().stream()
                        .limit(MOST)
                        .map(row -> fields.stream()
                                .map(field -> words.value(row.get(field)))
                                .toList())
                        .toList());
    }
}
