package sisinfo.reading.barcode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brightness along a line across the bars, averaged over many rows, brought to 0 for bars and 1 for spaces.
 *
 * @param begins indexes at which the bars may begin
 * @param ends indexes at which they may end
 */
record BarProfile(float[] values, List<Double> begins, List<Double> ends) {

    /** Print beside the bars may look like bars too. */
    private static final double FARTHEST = 0.45;

    private static final int MOST_ENDS = 6;

    /** Brings raw brightness to the range 0 to 1 by its local brightest and darkest values, and finds both ends. */
    static BarProfile of(float[] raw, double step, double window) {
        int reach = (int) Math.round(window / step);
        var low = smooth(extreme(raw, reach, -1), reach);
        var high = smooth(extreme(raw, reach, 1), reach);
        float contrast = 0;
        for (int i = 0; i < raw.length; i++) {
            contrast = Math.max(contrast, high[i] - low[i]);
        }
        var values = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            float range = Math.max(contrast * 0.4f, high[i] - low[i]);
            values[i] = 1 - (high[i] - raw[i]) / range;
        }
        double quiet = raw.length * 4.6 / 300;
        return new BarProfile(values, ends(values, 1, quiet), ends(values, -1, quiet));
    }

    float at(double index) {
        int left = (int) Math.floor(index);
        if (left < 0 || left + 1 >= values.length) {
            return 1;
        }
        float t = (float) (index - left);
        return values[left] * (1 - t) + values[left + 1] * t;
    }

    BarProfile reversed() {
        var turned = new float[values.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return new BarProfile(turned, mirrored(ends), mirrored(begins));
    }

    /**
     * Where the bars may begin, coming from this side, the likeliest first: dark after white wider than any space inside
     * a code. The outermost is often a frame line.
     */
    private static List<Double> ends(float[] values, int direction, double quiet) {
        var found = new ArrayList<Double>();
        int i = direction > 0 ? 0 : values.length - 1;
        double white = quiet;
        for (int seen = 0; seen < values.length * FARTHEST; seen++, i += direction) {
            boolean dark = values[i] < 0.5f;
            if (dark && white >= quiet) {
                found.addFirst(crossing(values, i, direction));
            }
            white = dark ? 0 : white + 1;
        }
        return List.copyOf(found.subList(0, Math.min(MOST_ENDS, found.size())));
    }

    private List<Double> mirrored(List<Double> places) {
        return places.stream().map(it -> values.length - 1 - it).toList();
    }

    private static double crossing(float[] values, int start, int direction) {
        float here = values[start];
        float before = values[Math.clamp(start - direction, 0, values.length - 1)];
        double back = before > here ? (0.5 - here) / (before - here) : 0;
        return start - direction * Math.clamp(back, 0, 1);
    }

    private static float[] extreme(float[] raw, int reach, int sign) {
        var result = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            float best = raw[i];
            for (int j = Math.max(0, i - reach); j <= Math.min(raw.length - 1, i + reach); j++) {
                best = sign > 0 ? Math.max(best, raw[j]) : Math.min(best, raw[j]);
            }
            result[i] = best;
        }
        return result;
    }

    private static float[] smooth(float[] raw, int reach) {
        var result = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(raw.length, i + reach + 1);
            double sum = 0;
            for (int j = from; j < to; j++) {
                sum += raw[j];
            }
            result[i] = (float) (sum / (to - from));
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BarProfile it
                && Arrays.equals(values, it.values)
                && begins.equals(it.begins)
                && ends.equals(it.ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
