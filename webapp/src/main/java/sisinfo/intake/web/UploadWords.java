package sisinfo.intake.web;

import org.springframework.stereotype.Component;
import sisinfo.document.DocumentView;
import sisinfo.document.Received;
import sisinfo.invoice.Intakes;
import sisinfo.web.Words;

/** Says what became of a file; of one we have, which invoice it is and when it came. */
@Component
class UploadWords {

    private final Intakes intakes;
    private final Words words;

    UploadWords(Intakes intakes, Words words) {
        this.intakes = intakes;
        this.words = words;
    }

    UploadResult of(String fileName, Received received) {
        return received instanceof Received.AlreadyHere(var first)
                ? UploadResult.known(fileName, known(first), first)
                : UploadResult.of(fileName, received);
    }

    /** {@code Este arquivo já foi enviado: NF 148.683, ontem às 14:03.} */
    String known(DocumentView first) {
        var what = intakes.ofDocument(first.id())
                .flatMap(it -> java.util.Optional.ofNullable(it.invoiceNumber()))
                .map(it -> "NF " + words.invoice(it))
                .orElse(first.fileName());
        return "Este arquivo já foi enviado: %s, %s.".formatted(what, words.when(first.receivedAt()));
    }
}
