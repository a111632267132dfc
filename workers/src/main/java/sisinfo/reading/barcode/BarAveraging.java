package sisinfo.reading.barcode;

import sisinfo.reading.image.Gray;
import sisinfo.reading.image.Straightening;

/**
 * Averages the rows of a bar region into one profile finer than the pixels: rows see the bars at different places of
 * the pixel grid, and their noise cancels out. What lean the page's lines left over is found by trying which one
 * gives the sharpest average.
 */
final class BarAveraging {

    static final double STEP = 0.25;
    private static final int MARGIN = 16;
    private static final int TRIAL_ROWS = 16;

    private final Gray picture;
    private final Straightening straightening;
    private final BarRegion region;

    BarAveraging(Gray picture, Straightening straightening, BarRegion region) {
        this.picture = picture;
        this.straightening = straightening;
        this.region = region;
    }

    BarProfile profile() {
        double bestLean = 0;
        double bestSpread = 0;
        double sharpest = -1;
        for (int i = -10; i <= 10; i++) {
            for (int j = -2; j <= 2; j++) {
                double sharpness = sharpness(average(i * 0.004, j * 0.01, TRIAL_ROWS, 1));
                if (sharpness > sharpest) {
                    sharpest = sharpness;
                    bestLean = i * 0.004;
                    bestSpread = j * 0.01;
                }
            }
        }
        return BarProfile.of(average(bestLean, bestSpread, region.height(), STEP), STEP, region.width() / 10.0);
    }

    /** @param spread difference in lean between the left and the right end */
    private float[] average(double lean, double spread, int rows, double step) {
        int points = (int) ((region.width() + 2 * MARGIN) / step);
        var sum = new double[points];
        double trim = region.height() * 0.12;
        double middle = (region.top() + region.bottom()) / 2.0;
        for (int row = 0; row < rows; row++) {
            double y = region.top() + trim + (region.height() - 2 * trim) * (row + 0.5) / rows;
            for (int i = 0; i < points; i++) {
                double share = (double) i / points - 0.5;
                double x = region.left() - MARGIN + i * step + (lean + spread * share) * (y - middle);
                var from = straightening.toPicture(x, y);
                sum[i] += picture.sample(from[0], from[1]);
            }
        }
        var mean = new float[points];
        for (int i = 0; i < points; i++) {
            mean[i] = (float) (sum[i] / rows);
        }
        return mean;
    }

    private static double sharpness(float[] profile) {
        double sum = 0;
        for (int i = 1; i < profile.length; i++) {
            sum += (profile[i] - profile[i - 1]) * (profile[i] - profile[i - 1]);
        }
        return sum;
    }
}
