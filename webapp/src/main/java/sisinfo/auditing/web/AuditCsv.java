package sisinfo.auditing.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.auditing.web.AuditLine.Text;
import sisinfo.web.Words;

/** Events as a Brazilian spreadsheet opens them: UTF-8 with its mark, semicolons. */
final class AuditCsv {

    static final String HEAD = "\uFEFFNúmero;Quando;Quem;O quê;Objeto;Id do objeto;Mudanças;Motivo;Endereço;Pedido;"
            + "Instância;Hash\r\n";

    private AuditCsv() {}

    static String line(AuditLine line, String action, String object, Words words) {
        var it = line.entry();
        return Stream.of(
                        String.valueOf(it.seq()),
                        words.exact(it.at()),
                        line.who(),
                        action,
                        object,
                        it.objectId(),
                        line.fields().stream()
                                .map(field -> "%s: %s → %s"
                                        .formatted(field.label(), text(field.before()), text(field.after())))
                                .collect(Collectors.joining(" | ")),
                        line.reason(),
                        line.from(),
                        it.requestId() == null ? "" : it.requestId(),
                        it.processInstance() == null ? "" : it.processInstance().toString(),
                        it.hash())
                .map(AuditCsv::cell)
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String text(@Nullable Text text) {
        return text == null ? "—" : text.erased() ? "(apagado)" : text.words();
    }

    /** A text that a spreadsheet would take for a formula is defused by an apostrophe. */
    private static String cell(String value) {
        var safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
