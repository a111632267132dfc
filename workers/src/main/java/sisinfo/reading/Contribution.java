package sisinfo.reading;

import java.util.List;

/**
 * Everything one reader has to say about one document.
 *
 * @param notes facts for people, in pt-BR ("Assinatura digital presente", "Sem protocolo de autorização")
 * @param marks what the document says of its own validity
 * @param paper what kind of paper the reader takes it for; {@link Paper#UNKNOWN} when it cannot say
 */
public record Contribution(
        Source source,
        List<FieldReading> fields,
        List<ItemReading> items,
        List<String> notes,
        List<Mark> marks,
        Paper paper) {

    /** What was stored before there were marks and papers has none. */
    @SuppressWarnings("ConstantValue")
    public Contribution {
        fields = List.copyOf(fields);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
        marks = marks == null ? List.of() : List.copyOf(marks);
        paper = paper == null ? Paper.UNKNOWN : paper;
    }

    public Contribution(Source source, List<FieldReading> fields, List<ItemReading> items, List<String> notes) {
        this(source, fields, items, notes, List.of(), Paper.UNKNOWN);
    }

    public static Contribution nothing(Source source) {
        return new Contribution(source, List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return fields.isEmpty() && items.isEmpty();
    }
}
