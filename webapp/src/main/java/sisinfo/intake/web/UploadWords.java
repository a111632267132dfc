package sisinfo.intake.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import sisinfo.document.DocumentView;
import sisinfo.document.Received;
import sisinfo.invoice.Intakes;
import sisinfo.reading.Readings;
import sisinfo.web.Phrases;
import sisinfo.web.Words;

/** Says what became of a file; of one we have, which invoice it is and when it came. */
@Component
class UploadWords {

    private final Intakes intakes;
    private final Readings readings;
    private final Words words;
    private final Phrases phrases;

    UploadWords(Intakes intakes, Readings readings, Words words, Phrases phrases) {
        this.intakes = intakes;
        this.readings = readings;
        this.words = words;
        this.phrases = phrases;
    }

    UploadResult of(String fileName, Received received) {
        return switch (received) {
            case Received.Accepted(var id, var similar) ->
                new UploadResult(
                        fileName,
                        "good",
                        accepted(id, "upload.accepted"),
                        "/documents/" + id,
                        phrases.of("upload.follow"),
                        similar == null ? null : "/documents/" + similar);
            case Received.AlreadyHere(var first) ->
                new UploadResult(
                        fileName, "known", known(first), UploadResult.link(first), phrases.of("task.open"), null);
            case Received.Refused(var _, var message) -> UploadResult.refused(fileName, message);
            case Received.Later(var message) -> UploadResult.refused(fileName, message);
        };
    }

    /** Of an XML file also how many invoices it holds, or of which invoice it tells. */
    String accepted(UUID documentId, String otherwise) {
        var glance = readings.glance(documentId);
        if (glance.event() != null) {
            return phrases.of("upload.event", glance.event().title());
        }
        return glance.papers() > 1 ? phrases.of("upload.several", glance.papers()) : phrases.of(otherwise);
    }

    /** {@code Este arquivo já foi enviado: NF 148.683, ontem às 14:03.} */
    String known(DocumentView first) {
        var what = intakes.ofDocument(first.id())
                .flatMap(it -> java.util.Optional.ofNullable(it.invoiceNumber()))
                .map(it -> phrases.of("invoice.nf", words.invoice(it)))
                .orElse(first.fileName());
        return phrases.of("upload.known", what, words.when(first.receivedAt()));
    }
}
