package sisinfo.reading.barcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a profile of bars that is too blurred or too noisy for counting pixels: tries what would look most like it. */
final class SoftCodes {

    private static final int FEWEST = 24;
    /** Keys with letters need more symbols than digits in pairs; how many depends on where the letters stand. */
    private static final int MOST = 46;

    private static final int FRAMES = 24;
    private static final int TRIED = 4;

    private final BarProfile profile;

    private SoftCodes(BarProfile profile) {
        this.profile = profile;
    }

    static Optional<KeyCandidate> read(BarProfile profile) {
        var codes = new SoftCodes(profile);
        var digits = codes.best(FEWEST, FEWEST);
        return digits.filter(KeyCandidate::proved).isPresent() ? digits : codes.best(FEWEST, MOST);
    }

    /** One guess about where a code begins and ends, and of how many symbols it is made. */
    private record Guess(SymbolCosts costs, int symbols, double begin, double end, double misfit) {}

    private Optional<KeyCandidate> best(int fewest, int most) {
        record Rated(Guess guess, BarTiming timing, double rating) {}
        return guesses(fewest, most).stream()
                .map(it -> {
                    var timing = it.costs().roughTiming(it.begin(), it.end());
                    return new Rated(it, timing, it.costs().total(timing) / it.symbols());
                })
                .sorted(Comparator.comparingDouble(Rated::rating))
                .limit(TRIED)
                .flatMap(it -> search(it.guess().costs(), it.timing()).stream())
                .min(Comparator.comparingDouble(it -> it.cost() / it.symbols()));
    }

    private List<Guess> guesses(int fewest, int most) {
        var guesses = new ArrayList<Guess>();
        for (int symbols = fewest; symbols <= most; symbols++) {
            var costs = new SymbolCosts(profile, symbols);
            for (double begin : profile.begins()) {
                for (double end : profile.ends()) {
                    if (end > begin) {
                        guesses.add(new Guess(costs, symbols, begin, end, costs.frame(begin, end)));
                    }
                }
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::misfit));
        return guesses.subList(0, Math.min(FRAMES, guesses.size()));
    }

    private static Optional<KeyCandidate> search(SymbolCosts costs, BarTiming rough) {
        return new KeySearch(costs.at(costs.refined(rough))).best();
    }
}
