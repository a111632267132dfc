package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sisinfo.reading.FieldName;

/** The issuer's legal name: from the receipt slip, and from the issuer's own box. */
final class NameFields {

    private static final Pattern SLIP =
            Pattern.compile("\\w*BEMOS\\s+D[EOA]\\s+(.+?),?\\s+(?:OS|AS|O|A)\\s+(?:PRODUTO|MERCADORIA|SERVICO|BENS)");
    /** Words of labels around the box, however much of them was read. */
    private static final Pattern TITLE =
            Pattern.compile(".*\\b(?:EMITENTE|IDENTIFICACAO|ASSINATURA|RECEBEDOR|RECEBIMENTO)\\b.*");

    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:NOME\\s*/?\\s*)?RAZAO SOCIAL(?:\\s+DO EMITENTE)?|\\bEMITENTE\\s*:|\\bNOME EMPRESARIAL");
    private static final Pattern ANY = Pattern.compile("[A-Z0-9].*");
    private static final Pattern NEXT_BOX = Pattern.compile("\\bNATUREZA D[AE] OPERACAO|\\bINSCRICAO ESTADUAL");
    private static final Pattern TITLE_BOX = Pattern.compile("\\bDANFE\\b|\\bDOCUMENTO AUXILIAR");

    private static final Pattern HEADING = Pattern.compile("\\bIDENTIFICACAO DO E|\\bDADOS DO EMITENTE");

    private NameFields() {}

    static void read(Page page, Found found) {
        var slip = page.slip().stretches(SLIP).findFirst();
        var box = labelled(page.body())
                .or(() -> NumberFields.isConsumers(page.sheet()) ? ReceiptHead.name(page.body()) : box(page.body()));
        slip.ifPresent(it -> found.add(FieldName.ISSUER_NAME, it.text(), it.position()));
        box.filter(it -> slip.isEmpty() || it.letters().equals(slip.get().letters()))
                .ifPresent(it -> found.add(FieldName.ISSUER_NAME, it.text(), it.position()));
    }

    /** "Razão social: …" above the recipient's heading. */
    private static Optional<Phrase> labelled(Sheet body) {
        double end = PartyFields.recipientHeading(body).map(Phrase::y).orElse(0.0);
        return body.labels(LABEL)
                .filter(it -> it.y() < end)
                .findFirst()
                .flatMap(it -> body.value(it, ANY))
                .map(it -> Phrase.of(it.words()).getFirst());
    }

    /** The largest type at the left of the title, above the next box. */
    private static Optional<Phrase> box(Sheet body) {
        double right = body.stretches(TITLE_BOX)
                .mapToDouble(Phrase::x)
                .filter(it -> it > 0.15)
                .min()
                .orElse(0.5);
        double bottom = body.stretches(NEXT_BOX).mapToDouble(Phrase::y).min().orElse(0.25);
        double top = body.stretches(HEADING)
                .filter(it -> it.x() < right)
                .mapToDouble(Phrase::y)
                .filter(it -> it < bottom)
                .max()
                .orElse(0);
        var lines = body.lines().stream()
                .filter(it -> it.y() > top && it.top() < bottom - it.height() / 2)
                .flatMap(it -> it.phrases().stream())
                .filter(it -> it.right() < right + 0.02 && it.x() < right - 0.02)
                .filter(it -> it.letters().matches(".*[A-Z]{2}.*")
                        && !TITLE.matcher(it.letters()).matches())
                .toList();
        return largest(lines);
    }

    private static Optional<Phrase> largest(List<Phrase> lines) {
        double height = lines.stream().mapToDouble(Phrase::type).max().orElse(0);
        var words = new ArrayList<Word>();
        double last = -1;
        boolean alone = lines.stream().filter(it -> it.type() > 0.97 * height).count() <= 3
                && lines.stream().anyMatch(it -> it.type() < 0.93 * height);
        for (var line : lines) {
            boolean follows = words.isEmpty() || (alone && line.y() - last < 1.8 * height);
            if (line.type() > 0.97 * height && follows) {
                words.addAll(line.words());
                last = line.y();
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Phrase(words));
    }
}
