package sisinfo.reading.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a consumer's receipt says without labels, or with labels of its own. */
final class ReceiptHead {

    private static final Pattern TAX_ID = Pattern.compile("\\bC\\.?N\\.?P\\.?J\\b");
    private static final Pattern TITLE = Pattern.compile(".*(?:DANFE|NFC ?E|DOCUMENTO AUXILIAR|NOTA FISCAL).*");
    private static final Pattern NAME = Pattern.compile(".*[A-Z]{2}.*");
    private static final Pattern AFTER_ID =
            Pattern.compile("(?<=[0-9]{4}-[0-9]{2}\\s)[^:]*?[A-Z]{2}[^:]*?(?=\\s+I\\.?E\\b|\\s+INSC|$)");
    private static final Pattern SUM =
            Pattern.compile("^(?:VALOR\\s+TOTAL|TOTAL)(?:\\s+D[AE]\\s+COMPRA)?(?=\\s+R\\$|\\s+[0-9])");

    private ReceiptHead() {}

    /** The line above the issuer's tax id, else what follows it. */
    static Optional<Phrase> name(Sheet body) {
        return body.stretches(TAX_ID).findFirst().flatMap(label -> {
            var line = body.lineOf(label);
            var above = body.lines().stream()
                    .filter(it -> it.y() < line.y())
                    .map(it -> new Phrase(it.words()))
                    .filter(it -> NAME.matcher(it.letters()).matches()
                            && !TITLE.matcher(it.letters()).matches())
                    .reduce((_, last) -> last);
            return above.or(() ->
                    new Sheet(body.number(), List.of(line)).stretches(AFTER_ID).findFirst());
        });
    }

    /** "Valor total R$" stands over discounts and what is to pay: it is the sum of the lines. */
    static Optional<Phrase> sum(Page page, Pattern money) {
        var labels = NumberFields.isConsumers(page.sheet()) ? page.body().stretches(SUM) : Stream.<Phrase>empty();
        return labels.flatMap(it -> page.body().right(it, money).stream()).findFirst();
    }
}
