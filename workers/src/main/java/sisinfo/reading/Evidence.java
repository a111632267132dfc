package sisinfo.reading;

import java.util.List;
import java.util.Optional;

/** Everything known about a document after its readers were weighed against each other. */
public record Evidence(List<FieldEvidence> fields, List<ItemEvidence> items, List<String> notes) {

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

    /** How many header fields are missing or unproved. */
    public int unproved() {
        var proved =
                fields.stream().filter(it -> it.verdict() != Verdict.UNPROVED).count();
        return (int) (FieldName.values().length - proved);
    }
}
