package sisinfo.reading.barcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a profile of bars that is too blurred or too noisy for counting pixels: tries what would look most like it. */
final class SoftCodes {

    private static final int FEWEST = 24;
    private static final int MOST = 46;
    private static final int TRIED = 2;

    private SoftCodes() {}

    static Optional<KeyCandidate> read(BarProfile profile) {
        if (profile.begins().isEmpty() || profile.ends().isEmpty()) {
            return Optional.empty();
        }
        var first = search(new SymbolCosts(profile, FEWEST));
        if (first.filter(KeyCandidate::proved).isPresent()) {
            return first;
        }
        var found = new ArrayList<KeyCandidate>();
        first.ifPresent(found::add);
        likeliest(profile).forEach(it -> search(it).ifPresent(found::add));
        return found.stream().min(Comparator.comparingDouble(it -> it.cost() / it.symbols()));
    }

    /** Keys with letters need more symbols, how many depends on where the letters stand. */
    private static List<SymbolCosts> likeliest(BarProfile profile) {
        record Rated(SymbolCosts costs, double rating) {}
        var rated = new ArrayList<Rated>();
        for (int symbols = FEWEST + 1; symbols <= MOST; symbols++) {
            var costs = new SymbolCosts(profile, symbols);
            rated.add(new Rated(costs, costs.total(costs.roughTiming()) / symbols));
        }
        return rated.stream()
                .sorted(Comparator.comparingDouble(Rated::rating))
                .limit(TRIED)
                .map(Rated::costs)
                .toList();
    }

    private static Optional<KeyCandidate> search(SymbolCosts costs) {
        return new KeySearch(costs.at(costs.timing())).best();
    }
}
