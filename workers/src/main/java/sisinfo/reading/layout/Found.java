package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Position;
import sisinfo.reading.Source;

/** Collects readings; the same value at the same place counts once. */
final class Found {

    private final Source source;
    private final List<FieldReading> readings = new ArrayList<>();

    Found(Source source) {
        this.source = source;
    }

    void add(FieldName field, String value, @Nullable Position position) {
        var reading = new FieldReading(field, value, source, position);
        if (!value.isBlank() && !readings.contains(reading)) {
            readings.add(reading);
        }
    }

    void remove(FieldName field) {
        readings.removeIf(it -> it.field() == field);
    }

    List<FieldReading> of(FieldName field) {
        return readings.stream().filter(it -> it.field() == field).toList();
    }

    List<FieldReading> all() {
        return List.copyOf(readings);
    }
}
