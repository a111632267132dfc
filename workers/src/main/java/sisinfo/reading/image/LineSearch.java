package sisinfo.reading.image;

import java.util.stream.IntStream;

/**
 * Finds how a page lies in its picture: the slopes under which edges fall into the fewest rows and columns, which
 * happens when printed lines, boxes and bars are level and upright.
 */
public final class LineSearch {

    private static final int WORKING_SIZE = 1300;
    private static final int MOST_POINTS = 16_000;
    private static final double STEEPEST = 0.14;
    /** How far perspective takes level and upright lines from a right angle. */
    private static final double SKEWED = 0.072;

    private static final double WIDEST = 0.06;
    /** Squeezed coordinates crowd together by themselves, so a strong fan has to earn its place. */
    private static final double SQUEEZE = 0.12;

    private LineSearch() {}

    public static Straightening straighten(Gray picture) {
        int factor = Math.max(1, Math.round(Math.max(picture.width(), picture.height()) / (float) WORKING_SIZE));
        var small = factor == 1 ? picture : picture.shrunk(factor);
        var points = EdgePoints.of(small, MOST_POINTS);
        var level = pencil(points.levelX(), points.levelY(), small.height(), 0, STEEPEST);
        var upright = pencil(points.uprightY(), points.uprightX(), small.width(), -level[0], SKEWED);
        return new Straightening(small.width(), small.height(), level[0], level[1], upright[0], upright[1])
                .times(factor, picture.width(), picture.height());
    }

    /** Slope and fan of the lines "across = c + (slope + fan · c) · along" that collect the most points. */
    private static double[] pencil(float[] along, float[] across, int extent, double around, double range) {
        double[] start = {around, 0};
        if (along.length < 200) {
            return start;
        }
        double fans = WIDEST / extent;
        var best = search(along, across, extent, start, range, 0.004, 1.25 * fans, fans / 4, 3);
        best = search(along, across, extent, best, 0.004, 0.001, fans / 4, fans / 16, 2);
        return search(along, across, extent, best, 0.001, 0.00025, fans / 16, fans / 64, 1);
    }

    private static double[] search(
            float[] along,
            float[] across,
            int extent,
            double[] from,
            double slopeRange,
            double slopeStep,
            double fanRange,
            double fanStep,
            int bin) {
        int slopes = (int) Math.round(slopeRange / slopeStep);
        int fans = (int) Math.round(fanRange / fanStep);
        int columns = 2 * fans + 1;
        var scores = IntStream.range(0, (2 * slopes + 1) * columns)
                .mapToDouble(i -> crowding(
                        along,
                        across,
                        extent,
                        from[0] + (i / columns - slopes) * slopeStep,
                        from[1] + (i % columns - fans) * fanStep,
                        bin))
                .toArray();
        int best = IntStream.range(0, scores.length)
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElse(0);
        return new double[] {
            from[0] + (best / columns - slopes) * slopeStep, from[1] + (best % columns - fans) * fanStep
        };
    }

    /** Sum of squares of the points per row when rows run under this slope and fan. */
    private static double crowding(float[] along, float[] across, int extent, double slope, double fan, int bin) {
        int margin = extent / 4;
        var rows = new int[(extent + 2 * margin) / bin + 2];
        float s = (float) slope;
        float f = (float) fan;
        float shift = extent / 2f + margin;
        for (int i = 0; i < along.length; i++) {
            int row = (int) ((((across[i] - s * along[i]) / (1 + f * along[i])) + shift) / bin);
            if (row >= 0 && row < rows.length) {
                rows[row]++;
            }
        }
        double sum = 0;
        for (int count : rows) {
            sum += (double) count * count;
        }
        double share = fan * extent / WIDEST;
        return sum * (1 - SQUEEZE * share * share);
    }
}
