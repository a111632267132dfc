package sisinfo.invoice.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import sisinfo.document.DocumentView;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldReading;

/** Finds out which of several documents of an invoice a reading comes from. */
final class Places {

    private final Map<FieldReading, UUID> known = new HashMap<>();
    private final UUID first;

    /** @param evidence weighs one document alone; asked only when there are several */
    Places(List<DocumentView> documents, Function<UUID, Evidence> evidence) {
        this.first = documents.getFirst().id();
        if (documents.size() > 1) {
            documents.forEach(it -> learn(it.id(), evidence.apply(it.id())));
        }
    }

    Place of(FieldReading reading) {
        return new Place(known.getOrDefault(reading, first), reading.position());
    }

    UUID first() {
        return first;
    }

    private void learn(UUID document, Evidence evidence) {
        evidence.fields().forEach(field -> field.readings().forEach(it -> known.putIfAbsent(it, document)));
    }
}
