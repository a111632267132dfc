package sisinfo.reading.barcode;

import java.util.HashMap;
import java.util.Map;

/** How badly each symbol fits at each place of a profile, once the best timing is found. */
final class SymbolCosts {

    private static final Map<Integer, SymbolShapes> SHAPES = new HashMap<>();
    private static final double[] BLURS = {0.35, 0.5, 0.65, 0.8, 0.95};

    private final BarProfile profile;
    private final int symbols;
    private final int modules;

    /** @param symbols with start and check symbol, without stop */
    SymbolCosts(BarProfile profile, int symbols) {
        this.profile = profile;
        this.symbols = symbols;
        this.modules = symbols * Code128.MODULES + Code128.STOP_MODULES;
    }

    /** The timing under which some sequence of symbols fits best, looked for only roughly. */
    BarTiming roughTiming() {
        var best = new BarTiming(0, profile.values().length, 0, 0.65);
        double least = Double.MAX_VALUE;
        for (double begin : profile.begins()) {
            for (double end : profile.ends()) {
                for (int bend = -2; bend <= 2; bend++) {
                    var tried = new BarTiming(begin, end, bend * 0.4 * (end - begin) / modules, 0.65);
                    double cost = total(tried);
                    if (cost < least) {
                        least = cost;
                        best = tried;
                    }
                }
            }
        }
        return best;
    }

    BarTiming timing() {
        var best = roughTiming();
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
        double sum = distance(
                seen(timing, symbols * Code128.MODULES, Code128.STOP_MODULES * SymbolShapes.FINE),
                shapes.of(Code128.STOP));
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
