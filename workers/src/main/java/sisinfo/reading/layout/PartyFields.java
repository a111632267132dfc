package sisinfo.reading.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.reading.FieldName;
import sisinfo.reading.TaxId;

/** Who sells and who buys: tax ids above and below the recipient's heading. */
final class PartyFields {

    private static final Pattern MASKED =
            Pattern.compile("(?<![0-9A-Z])(?:[0-9A-Z]{2}\\.[0-9A-Z]{3}\\.[0-9A-Z]{3}/[0-9A-Z]{4}-\\d{2}"
                    + "|\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2})(?![0-9A-Z])");
    private static final Pattern BARE = Pattern.compile("^(?:[0-9A-Z]{12}\\d{2}|\\d{11})$");
    private static final Pattern LABEL =
            Pattern.compile("\\bC\\.?N\\.?P\\.?J\\.?(?:/MF)?(?:\\s*[/-]?\\s*C\\.?P\\.?F\\.?)?|\\bCPF\\b");
    private static final Pattern RECIPIENT =
            Pattern.compile("^(?:DADOS )?(?:DO )?(?:DESTINATARIO|TOMADOR|CLIENTE)(?: E| OU)?(?: REMETENTE)?$");
    private static final Pattern ISSUER = Pattern.compile("(?:IDENTIFICACAO |DADOS )?(?:DO )?EMITENTE");
    private static final Pattern NEXT = Pattern.compile(
            "^(?:FATURA.*|DUPLICATAS?|CALCULO DO IMPOSTO|TRANSPORTADOR.*"
                    + "|(?:DADOS|INFORMACOES|LOCAL) D[AEO]S? (?:RETIRADA|ENTREGA|LOCAL|PRODUTO|TRANSP|ITE).*|IMPOSTOS?|TOTAIS.*)$");

    private PartyFields() {}

    static void read(Page page, Found found) {
        var body = page.body();
        var ids = taxIds(body);
        var heading = heading(body, RECIPIENT);
        if (heading.isEmpty()) {
            inOrder(ids, found);
            return;
        }
        var recipient = heading.get();
        var beside = body.lineOf(recipient).phrases().stream()
                .anyMatch(it -> ISSUER.matcher(it.letters()).matches());
        ids.stream()
                .filter(it -> beside ? it.x() < recipient.x() : it.y() < recipient.y())
                .findFirst()
                .ifPresent(it -> found.add(FieldName.ISSUER_TAX_ID, TaxId.plain(it.text()), it.position()));
        double end = end(body, recipient);
        ids.stream()
                .filter(it -> it.y() >= recipient.y() && it.y() < end && (!beside || it.x() >= recipient.x() - 0.01))
                .findFirst()
                .ifPresent(it -> found.add(FieldName.RECIPIENT_TAX_ID, TaxId.plain(it.text()), it.position()));
    }

    static Optional<Phrase> recipientHeading(Sheet body) {
        return heading(body, RECIPIENT);
    }

    private static void inOrder(List<Phrase> ids, Found found) {
        ids.stream()
                .findFirst()
                .ifPresent(it -> found.add(FieldName.ISSUER_TAX_ID, TaxId.plain(it.text()), it.position()));
        ids.stream()
                .filter(it -> !TaxId.plain(it.text())
                        .equals(TaxId.plain(ids.getFirst().text())))
                .findFirst()
                .ifPresent(it -> found.add(FieldName.RECIPIENT_TAX_ID, TaxId.plain(it.text()), it.position()));
    }

    private static List<Phrase> taxIds(Sheet body) {
        var bare = body.labels(LABEL)
                .flatMap(label -> body.value(label, BARE).stream())
                .filter(it -> TaxId.isValid(TaxId.plain(it.text())));
        return Stream.concat(body.stretches(MASKED), bare)
                .sorted(java.util.Comparator.comparingDouble(Phrase::y).thenComparingDouble(Phrase::x))
                .map(PartyFields::trimmed)
                .toList();
    }

    /** "CNPJ:12.345…" in one word: only the id counts. */
    private static Phrase trimmed(Phrase phrase) {
        var matcher = MASKED.matcher(Plain.of(phrase.text()));
        if (!matcher.find()) {
            return phrase;
        }
        var first = phrase.words().getFirst();
        return new Phrase(List.of(new Word(
                first.page(), first.x(), first.y(), phrase.right() - first.x(), first.height(), matcher.group())));
    }

    private static Optional<Phrase> heading(Sheet body, Pattern pattern) {
        return body.lines().stream()
                .flatMap(it -> it.phrases().stream())
                .filter(it -> pattern.matcher(it.letters()).matches())
                .findFirst();
    }

    private static double end(Sheet body, Phrase recipient) {
        return body.lines().stream()
                .flatMap(it -> it.phrases().stream())
                .filter(it -> it.y() > recipient.bottom()
                        && NEXT.matcher(it.letters()).matches())
                .mapToDouble(Phrase::y)
                .min()
                .orElse(recipient.y() + 0.25);
    }
}
