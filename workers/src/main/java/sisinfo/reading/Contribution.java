package sisinfo.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** @param marks null in what was stored before there were any */
    @SuppressWarnings("ConstantValue")
    public Contribution(
            Source source,
            List<FieldReading> fields,
            List<ItemReading> items,
            List<String> notes,
            @Nullable List<Mark> marks,
            @Nullable Paper paper) {
        this.source = source;
        this.fields = List.copyOf(fields);
        this.items = List.copyOf(items);
        this.notes = List.copyOf(notes);
        this.marks = marks == null ? List.of() : List.copyOf(marks);
        this.paper = paper == null ? Paper.UNKNOWN : paper;
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
