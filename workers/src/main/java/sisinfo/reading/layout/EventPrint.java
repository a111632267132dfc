package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Mark;
import sisinfo.reading.Paper;
import sisinfo.reading.Source;

/** The print of an event: which note it is about, and whether it cancels that note. */
final class EventPrint {

    private static final Pattern CANCELS = Pattern.compile("CANCELAMENTO D[EA] (?:NF|NOTA)|ID1101(?:11|12)[0-9]{40}");

    private EventPrint() {}

    static Contribution read(List<Sheet> sheets, List<String> remarks, Source source) {
        var found = new Found(source);
        sheets.stream().filter(it -> found.all().isEmpty()).forEach(it -> KeyFields.readPlausible(it, found));
        boolean cancels = sheets.stream()
                .flatMap(it -> it.lines().stream())
                .anyMatch(it -> CANCELS.matcher(Plain.letters(it.text())).find());
        var key =
                found.of(FieldName.ACCESS_KEY).stream().map(FieldReading::value).findFirst();
        return new Contribution(
                source,
                found.all(),
                List.of(),
                cancels ? with(remarks, key) : remarks,
                cancels ? List.of(Mark.CANCELLED) : List.of(),
                Paper.INVOICE_EVENT);
    }

    private static List<String> with(List<String> remarks, Optional<String> key) {
        var all = new ArrayList<>(remarks);
        all.add(key.map("Diz que a nota de chave %s foi cancelada."::formatted)
                .orElse("Diz que uma nota foi cancelada, mas a chave dela não se lê."));
        return all;
    }
}
