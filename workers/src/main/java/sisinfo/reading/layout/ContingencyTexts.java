package sisinfo.reading.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Explains what a note printed in contingency says of how it was issued. */
final class ContingencyTexts {

    private static final Pattern EPEC = Pattern.compile("\\bEPEC\\b|EVENTO PREVIO DE EMISSAO");
    private static final Pattern CONTINGENCY =
            Pattern.compile("\\b(?:EM CONTINGENCIA|CONTINGENCIA (?:EPEC|FS|SVC|OFF ?LINE))\\b");
    private static final Pattern PENDING = Pattern.compile("PENDENTE DE AUTORIZACAO");

    private ContingencyTexts() {}

    static Optional<String> in(List<Sheet> sheets) {
        var text = sheets.stream()
                .flatMap(it -> it.lines().stream())
                .map(it -> Plain.letters(it.text()))
                .toList();
        boolean epec = any(text, EPEC);
        if (!epec && !any(text, CONTINGENCY) && !any(text, PENDING)) {
            return Optional.empty();
        }
        return Optional.of(
                epec
                        ? "Impressa em contingência (EPEC): a SEFAZ recebeu um resumo antes da nota; confira no portal"
                                + " se a nota foi autorizada depois, com a mesma chave."
                        : "Impressa em contingência, sem contato com a SEFAZ: confira no portal se a nota foi"
                                + " autorizada depois.");
    }

    private static boolean any(List<String> lines, Pattern pattern) {
        return lines.stream().anyMatch(it -> pattern.matcher(it).find());
    }
}
