package sisinfo.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything known about a document after its readers were weighed against each other.
 *
 * @param marks what it says of its own validity; any of them makes refusing the first choice
 * @param paper what kind of paper it is, as far as its readers agree
 */
public record Evidence(
        List<FieldEvidence> fields, List<ItemEvidence> items, List<String> notes, List<Mark> marks, Paper paper) {

    /** What was stored before there were marks and papers has none. */
    @SuppressWarnings("ConstantValue")
    public Evidence {
        fields = List.copyOf(fields);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
        marks = marks == null ? List.of() : List.copyOf(marks);
        paper = paper == null ? Paper.UNKNOWN : paper;
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
