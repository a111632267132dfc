package sisinfo.document;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 64 bits of a picture's shape: the low frequencies of its cosine transform, each above or below their median. */
final class PerceptualHash {

    private static final int SIDE = 32;
    private static final int LOW = 8;
    /** Of 255 steps of grey, between the lightest and the darkest of 1,024 fields; one printed line makes more. */
    private static final double FAINTEST = 6;

    private PerceptualHash() {}

    /** Nothing for a blank page: all of them look alike, and none is another's copy for that. */
    static @Nullable Long of(BufferedImage picture) {
        var grey = grey(picture);
        if (isBlank(grey)) {
            return null;
        }
        var low = lowFrequencies(grey);
        var sorted = low.clone();
        Arrays.sort(sorted);
        double median = (sorted[31] + sorted[32]) / 2;
        long hash = 0;
        for (int i = 0; i < low.length; i++) {
            if (low[i] > median) {
                hash |= 1L << i;
            }
        }
        return hash;
    }

    private static boolean isBlank(double[][] grey) {
        var range = Arrays.stream(grey).flatMapToDouble(Arrays::stream).summaryStatistics();
        return range.getMax() - range.getMin() < FAINTEST;
    }

    private static double[][] grey(BufferedImage picture) {
        var small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        var g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture.getScaledInstance(SIDE, SIDE, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        var values = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                values[y][x] = small.getRaster().getSample(x, y, 0);
            }
        }
        return values;
    }

    private static double[] lowFrequencies(double[][] values) {
        var low = new double[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                low[v * LOW + u] = frequency(values, u + 1, v + 1);
            }
        }
        return low;
    }

    private static double frequency(double[][] values, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            double row = Math.cos(Math.PI * v * (2 * y + 1) / (2 * SIDE));
            for (int x = 0; x < SIDE; x++) {
                sum += values[y][x] * row * Math.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE));
            }
        }
        return sum;
    }
}
