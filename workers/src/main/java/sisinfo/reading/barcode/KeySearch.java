package sisinfo.reading.barcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sisinfo.reading.AccessKey;

/** Looks for the access key that fits the symbols best and satisfies check symbol, check digit and plausible parts. */
final class KeySearch {

    private static final int WIDTH = 1500;
    private static final int CHOICES = 5;
    private static final double FARTHEST = 1.6;

    private final float[][] costs;

    KeySearch(float[][] costs) {
        this.costs = costs;
    }

    Optional<KeyCandidate> best() {
        List<PartialKey> beam = new ArrayList<>();
        for (int start = Code128.START_A; start <= Code128.START_C; start++) {
            beam.add(PartialKey.startingWith(start, costs[0][start]));
        }
        for (int place = 1; place < costs.length - 1 && !beam.isEmpty(); place++) {
            beam = extended(beam, place);
        }
        var valid = beam.stream()
                .filter(this::isComplete)
                .map(this::withCheckSymbol)
                .sorted(byCost())
                .toList();
        return valid.isEmpty() ? Optional.empty() : Optional.of(candidate(valid, beam));
    }

    private List<PartialKey> extended(List<PartialKey> beam, int place) {
        var values = choices(place);
        var next = new ArrayList<PartialKey>();
        for (var partial : beam) {
            for (int value : values) {
                var longer = partial.with(value, costs[place][value]);
                if (longer != null) {
                    next.add(longer);
                }
            }
        }
        next.sort(byCost());
        return next.size() > WIDTH ? next.subList(0, WIDTH) : next;
    }

    private int[] choices(int place) {
        var cost = costs[place];
        double least = least(place);
        return IntStream.range(0, Code128.START_A)
                .filter(it -> cost[it] <= least + FARTHEST)
                .boxed()
                .sorted(Comparator.comparingDouble(it -> cost[it]))
                .limit(CHOICES)
                .mapToInt(it -> it)
                .toArray();
    }

    private boolean isComplete(PartialKey it) {
        return it.text().length() == 44 && AccessKey.isValid(it.text());
    }

    private PartialKey withCheckSymbol(PartialKey it) {
        double check = costs[costs.length - 1][it.checkSum()];
        return new PartialKey(it.text(), it.set(), it.checkSum(), it.places() + 1, it.cost() + check);
    }

    private KeyCandidate candidate(List<PartialKey> valid, List<PartialKey> beam) {
        var best = valid.getFirst();
        double next = valid.stream()
                .filter(it -> !it.text().equals(best.text()))
                .mapToDouble(PartialKey::cost)
                .findFirst()
                .orElse(Double.MAX_VALUE);
        double beyond =
                beam.size() < WIDTH ? best.cost() + FARTHEST : beam.getLast().cost();
        double least = least(0);
        for (int place = 1; place < costs.length; place++) {
            least += least(place);
        }
        double margin = Math.max(0, Math.min(next, Math.max(beyond, best.cost())) - best.cost());
        return new KeyCandidate(best.text(), best.cost(), least, margin, costs.length);
    }

    private double least(int place) {
        int from = place == 0 ? Code128.START_A : 0;
        int to = place == 0 ? Code128.STOP : Code128.START_A;
        double least = Double.MAX_VALUE;
        for (int value = from; value < to; value++) {
            least = Math.min(least, costs[place][value]);
        }
        return least;
    }

    private static Comparator<PartialKey> byCost() {
        return Comparator.comparingDouble(PartialKey::cost);
    }
}
