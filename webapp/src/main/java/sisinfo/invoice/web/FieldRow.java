package sisinfo.invoice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.FieldName;

/**
 * One field of the review: what stands in it, what was read, and how far that is proved.
 *
 * @param verdict {@code proved}, {@code contradicted} or {@code unproved}
 * @param read the best reading; empty when nothing was read
 * @param readings different values, each with where it was read
 * @param problem what to correct; null while nothing is wrong
 */
record FieldRow(
        FieldName field,
        String label,
        String value,
        String verdict,
        String because,
        String read,
        List<ReadValue> readings,
        @Nullable String problem) {

    public String name() {
        return field.json();
    }

    /** Whether anything stands in it or was read for it. */
    public boolean isUsed() {
        return !value.isEmpty() || !readings.isEmpty() || problem != null;
    }

    public boolean figure() {
        return field == FieldName.TOTAL || field == FieldName.TOTAL_PRODUCTS || field.isCharge();
    }

    /** Where to draw the frame when the field has the focus. */
    public @Nullable Place place() {
        return readings.stream()
                .map(ReadValue::place)
                .filter(it -> it != null && it.position() != null)
                .findFirst()
                .orElse(null);
    }

    /** A value, and who read it. */
    record ReadValue(String value, String sources, @Nullable Place place) {}
}
