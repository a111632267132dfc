package sisinfo.reading.barcode;

import java.util.HashMap;
import java.util.Map;

/** How badly each symbol fits at each place of a profile, once the best timing is found. */
final class SymbolCosts {

    private static final Map<Integer, SymbolShapes> SHAPES = new HashMap<>();
    private static final double[] BLURS = {0.35, 0.5, 0.65, 0.8, 0.95};

    private static final double MIDDLE_BLUR = 0.65;

    private final BarProfile profile;
    private final int symbols;
    private final int modules;

    /** @param symbols with start and check symbol, without stop */
    SymbolCosts(BarProfile profile, int symbols) {
        this.profile = profile;
        this.symbols = symbols;
        this.modules = symbols * Code128.MODULES + Code128.STOP_MODULES;
    }

    /** How badly the start and the stop symbol fit between these ends: the quickest way to sort out wrong guesses. */
    double frame(double begin, double end) {
        var timing = new BarTiming(begin, end, 0, MIDDLE_BLUR);
        var shapes = shapes(MIDDLE_BLUR);
        var first = seen(timing, 0, SymbolShapes.POINTS);
        double start = Double.MAX_VALUE;
        for (int value = Code128.START_A; value <= Code128.START_C; value++) {
            start = Math.min(start, distance(first, shapes.of(value)));
        }
        return start + distance(stop(timing), shapes.of(Code128.STOP));
    }

    /** The best bend between these ends. */
    BarTiming roughTiming(double begin, double end) {
        var best = new BarTiming(begin, end, 0, MIDDLE_BLUR);
        double least = Double.MAX_VALUE;
        for (int bend = -2; bend <= 2; bend++) {
            var tried = new BarTiming(begin, end, bend * 0.4 * (end - begin) / modules, MIDDLE_BLUR);
            double cost = total(tried);
            if (cost < least) {
                least = cost;
                best = tried;
            }
        }
        return best;
    }

    BarTiming refined(BarTiming rough) {
        var best = rough;
        double module = (best.end() - best.begin()) / modules;
        for (double by = 0.4; by > 0.03; by /= 2) {
            best = descend(best, by * module);
        }
        return best;
    }

    private BarTiming descend(BarTiming from, double by) {
        var best = from;
        double least = total(best);
        for (int round = 0; round < 3; round++) {
            for (int what = 0; what < 3; what++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    var tried = best.moved(what, sign * by);
                    double cost = total(tried);
                    if (cost < least) {
                        least = cost;
                        best = tried;
                    }
                }
            }
            for (double blur : BLURS) {
                double cost = total(best.blurred(blur));
                if (cost < least) {
                    least = cost;
                    best = best.blurred(blur);
                }
            }
        }
        return best;
    }

    /** The cost of every value at every place. */
    float[][] at(BarTiming timing) {
        var shapes = shapes(timing.blur());
        var costs = new float[symbols][Code128.STOP];
        for (int place = 0; place < symbols; place++) {
            var seen = seen(timing, place * Code128.MODULES, SymbolShapes.POINTS);
            for (int value = 0; value < Code128.STOP; value++) {
                costs[place][value] = distance(seen, shapes.of(value));
            }
        }
        return costs;
    }

    double total(BarTiming timing) {
        var shapes = shapes(timing.blur());
        double sum = distance(stop(timing), shapes.of(Code128.STOP));
        for (int place = 0; place < symbols; place++) {
            var seen = seen(timing, place * Code128.MODULES, SymbolShapes.POINTS);
            float least = Float.MAX_VALUE;
            int from = place == 0 ? Code128.START_A : 0;
            int to = place == 0 ? Code128.STOP : Code128.START_A;
            for (int value = from; value < to; value++) {
                least = Math.min(least, distance(seen, shapes.of(value)));
            }
            sum += least;
        }
        return sum;
    }

    private float[] stop(BarTiming timing) {
        return seen(timing, symbols * Code128.MODULES, Code128.STOP_MODULES * SymbolShapes.FINE);
    }

    private float[] seen(BarTiming timing, int module, int points) {
        var seen = new float[points];
        for (int i = 0; i < points; i++) {
            seen[i] = profile.at(timing.at(module + (i + 0.5) / SymbolShapes.FINE, modules));
        }
        return seen;
    }

    private static float distance(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static SymbolShapes shapes(double blur) {
        synchronized (SHAPES) {
            return SHAPES.computeIfAbsent((int) Math.round(blur * 100), it -> new SymbolShapes(blur));
        }
    }
}
