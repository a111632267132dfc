package sisinfo.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a document after its readers were weighed against each other.
 *
 * @param marks what it says of its own validity; any of them makes refusing the first choice
 * @param paper what kind of paper it is, as far as its readers agree
 */
public record Evidence(
        List<FieldEvidence> fields, List<ItemEvidence> items, List<String> notes, List<Mark> marks, Paper paper) {

    /** @param marks null in what was stored before there were any */
    public Evidence(
            List<FieldEvidence> fields,
            List<ItemEvidence> items,
            List<String> notes,
            @Nullable List<Mark> marks,
            @Nullable Paper paper) {
        this.fields = List.copyOf(fields);
        this.items = List.copyOf(items);
        this.notes = List.copyOf(notes);
        this.marks = marks == null ? List.of() : List.copyOf(marks);
        this.paper = paper == null ? Paper.UNKNOWN : paper;
    }

    public Evidence(List<FieldEvidence> fields, List<ItemEvidence> items, List<String> notes) {
        this(fields, items, notes, List.of(), Paper.UNKNOWN);
    }

    public Optional<FieldEvidence> field(FieldName name) {
        return fields.stream().filter(it -> it.field() == name).findFirst();
    }

    public Optional<String> value(FieldName name) {
        return field(name).map(FieldEvidence::value);
    }

    /** How many header fields have sources that disagree. */
    public int contradicted() {
        return (int) fields.stream()
                .filter(it -> it.verdict() == Verdict.CONTRADICTED)
                .count();
    }

    /** How many header fields are missing or unproved; charges are not missing where there are none. */
    public int unproved() {
        return (int) Arrays.stream(FieldName.values())
                .filter(it -> !it.isCharge())
                .filter(it -> field(it).map(FieldEvidence::verdict).orElse(Verdict.UNPROVED) == Verdict.UNPROVED)
                .count();
    }
}
