package sisinfo.reading.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts, per field and kind of document, what was right and what was proved; keeps the misses for people. */
final class Tally {

    /** Counts of one field on one kind of document. */
    record Count(int n, int right, int proved, int falseProved) {

        Count plus(boolean isRight, boolean isProved) {
            return new Count(
                    n + 1,
                    right + (isRight ? 1 : 0),
                    proved + (isProved ? 1 : 0),
                    falseProved + (isProved && !isRight ? 1 : 0));
        }
    }

    private final Map<String, Map<String, Count>> counts = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    void count(String field, String kind, boolean right, boolean proved) {
        counts.computeIfAbsent(field, it -> new LinkedHashMap<>())
                .merge(kind, new Count(0, 0, 0, 0).plus(right, proved), (old, one) -> old.plus(right, proved));
    }

    /** Something proved that is not even in the truth: counted as false only, as there is nothing to be right about. */
    void surplus(String field, String kind) {
        counts.computeIfAbsent(field, it -> new LinkedHashMap<>())
                .merge(
                        kind,
                        new Count(0, 0, 1, 1),
                        (old, one) -> new Count(old.n(), old.right(), old.proved() + 1, old.falseProved() + 1));
    }

    void miss(String miss) {
        misses.add(miss);
    }

    Map<String, Map<String, Count>> counts() {
        return counts;
    }

    List<String> misses() {
        return misses;
    }

    int falseProved() {
        return counts.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToInt(Count::falseProved)
                .sum();
    }
}
