package sisinfo.privacy.web;

import java.util.List;
import org.springframework.stereotype.Component;
import sisinfo.personal.Treatment;
import sisinfo.privacy.PrivacyRequest;

/** The report of an erasure, to hand over or to file: what went, what stays, and why. */
@Component
class ReportPdf {

    private final PrivacyWords words;
    private final Names names;

    ReportPdf(PrivacyWords words, Names names) {
        this.words = words;
        this.names = names;
    }

    byte[] of(PrivacyRequest report) {
        var title = words.say("privacy.report.title", names.of(report.person()));
        var made = words.moment(report.madeAt());
        try (var sheet = new PdfSheet(title, made)) {
            sheet.title(title);
            sheet.text(
                    report.madeBy() == null
                            ? words.say("privacy.report.madeBySystem", made)
                            : words.say("privacy.report.made", made, names.of(report.madeBy())));
            sheet.text(words.say("privacy.report.reason", words.value(report.reason())));
            sheet.text(words.say("privacy.report.about"));
            sheet.table(
                    List.of(
                            words.say("privacy.what"),
                            words.say("privacy.before"),
                            words.say("privacy.after"),
                            words.say("privacy.whenErased"),
                            words.say("privacy.why")),
                    report.report().stream().map(this::row).toList());
            report.report().stream()
                    .filter(it -> it.treatment() == Treatment.HANDED_BACK && it.before() > 0)
                    .forEach(it -> sheet.text(words.say("privacy.handedBack", it.before())));
            return sheet.finished();
        }
    }

    private List<String> row(PrivacyRequest.Line it) {
        return List.of(
                words.kind(it.kind()),
                Integer.toString(it.before()),
                Integer.toString(it.after()),
                words.treatment(it.treatment()),
                words.why(it.kind()));
    }
}
