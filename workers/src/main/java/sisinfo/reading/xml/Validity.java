package sisinfo.reading.xml;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sisinfo.reading.EventReading;
import sisinfo.reading.Mark;
import sisinfo.reading.Remarks;
import sisinfo.reading.TaxId;
import sisinfo.shared.TimeConfiguration;

/** What an invoice's file says of its validity: protocol, environment, and the events that lie beside it. */
final class Validity {

    private static final Set<String> AUTHORISED = Set.of("100", "150");
    private static final Set<String> CANCELLED = Set.of("101", "135", "136", "151", "155");
    private static final Set<String> DENIED = Set.of("110", "205", "301", "302", "303");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(TimeConfiguration.ZONE);

    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final List<String> notes = new ArrayList<>();

    Validity(XmlTree root, InvoiceXml invoice) {
        EventXml.in(root).stream()
                .filter(it -> it.accessKey().equals(invoice.key()))
                .forEach(this::event);
        protocol(root, invoice);
        environment(root, invoice);
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    List<String> notes() {
        return notes;
    }

    private void event(EventReading event) {
        if (event.cancels()) {
            marks.add(Mark.CANCELLED);
        }
        var day = Optional.ofNullable(event.at())
                .map(it -> " em " + DAY.format(it))
                .orElse("");
        notes.add("%s%s%s.".formatted(event.name(), event.registered() ? ", registrado" : ", sem registro", day));
    }

    private void protocol(XmlTree root, InvoiceXml invoice) {
        var protocols = root.all("infProt");
        if (protocols.isEmpty()) {
            notes.add(Remarks.NO_PROTOCOL);
            return;
        }
        var own = protocols.stream().filter(it -> key(it).equals(invoice.key())).toList();
        if (own.isEmpty()) {
            marks.add(Mark.NOT_AUTHORISED);
            notes.add("O protocolo de autorização é de outra chave de acesso.");
        }
        own.forEach(it -> status(it.text("cStat").orElse("?")));
    }

    /** A note that was cancelled is not said to be authorised, though its first protocol says so. */
    private void status(String status) {
        if (CANCELLED.contains(status)) {
            marks.add(Mark.CANCELLED);
            notes.add("O protocolo diz que a nota foi cancelada (código %s).".formatted(status));
        } else if (DENIED.contains(status)) {
            marks.add(Mark.DENIED);
            notes.add("O uso da nota foi denegado pela Sefaz (código %s).".formatted(status));
        } else if (!AUTHORISED.contains(status)) {
            marks.add(Mark.NOT_AUTHORISED);
            notes.add("O protocolo não autoriza o uso (código %s).".formatted(status));
        } else if (!marks.contains(Mark.CANCELLED)) {
            notes.add("Uso autorizado pela Sefaz (código %s).".formatted(status));
        }
    }

    private void environment(XmlTree root, InvoiceXml invoice) {
        var test = invoice.infNFe().text("ide", "tpAmb").filter("2"::equals).isPresent()
                || root.all("infProt").stream()
                        .anyMatch(it -> it.text("tpAmb").filter("2"::equals).isPresent())
                || invoice.infNFe()
                        .text("dest", "xNome")
                        .filter(Validity::namesTest)
                        .isPresent();
        if (test) {
            marks.add(Mark.NO_FISCAL_VALUE);
            notes.add("Emitida em ambiente de homologação: sem valor fiscal.");
        }
    }

    /** {@code NF-E EMITIDA EM AMBIENTE DE HOMOLOGACAO - SEM VALOR FISCAL}, in place of the recipient. */
    private static boolean namesTest(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toUpperCase(Locale.ROOT).contains("AMBIENTE DE HOMOLOGACAO");
    }

    private static String key(XmlTree protocol) {
        return protocol.text("chNFe").map(TaxId::plain).orElse("");
    }
}
