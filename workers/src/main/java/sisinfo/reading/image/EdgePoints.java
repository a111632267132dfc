package sisinfo.reading.image;

import java.util.Arrays;

/** Points on level and on upright edges of a picture, counted from its middle. */
record EdgePoints(float[] levelX, float[] levelY, float[] uprightX, float[] uprightY) {

    static EdgePoints of(Gray picture, int most) {
        int w = picture.width();
        int h = picture.height();
        var level = new float[w * h];
        var upright = new float[w * h];
        for (int y = 2; y < h - 2; y++) {
            for (int x = 2; x < w - 2; x++) {
                float gx = Math.abs(across(picture, x, y));
                float gy = Math.abs(down(picture, x, y));
                level[y * w + x] = gy > 2 * gx ? gy : 0;
                upright[y * w + x] = gx > 2 * gy ? gx : 0;
            }
        }
        var a = strongest(level, w, h, most);
        var b = strongest(upright, w, h, most);
        return new EdgePoints(a[0], a[1], b[0], b[1]);
    }

    /** Change from left to right, averaged over three rows against noise. */
    private static float across(Gray p, int x, int y) {
        float sum = 0;
        for (int j = -1; j <= 1; j++) {
            sum += p.at(x + 1, y + j) - p.at(x - 1, y + j);
        }
        return sum;
    }

    private static float down(Gray p, int x, int y) {
        float sum = 0;
        for (int j = -1; j <= 1; j++) {
            sum += p.at(x + j, y + 1) - p.at(x + j, y - 1);
        }
        return sum;
    }

    private static float[][] strongest(float[] strength, int w, int h, int most) {
        float threshold = threshold(strength);
        int found = 0;
        for (float it : strength) {
            found += it > threshold ? 1 : 0;
        }
        double keep = Math.min(1, most / (double) Math.max(1, found));
        var xs = new float[(int) (found * keep) + 1];
        var ys = new float[xs.length];
        int kept = 0;
        double due = 0;
        for (int i = 0; i < strength.length && kept < xs.length; i++) {
            if (strength[i] > threshold && (due += keep) >= 1) {
                due -= 1;
                xs[kept] = i % w - w / 2f;
                ys[kept++] = Math.floorDiv(i, w) - h / 2f;
            }
        }
        return new float[][] {Arrays.copyOf(xs, kept), Arrays.copyOf(ys, kept)};
    }

    /** Print is a small share of a page: the strongest twentieth of the pixels are edges. */
    private static float threshold(float[] strength) {
        int step = Math.max(1, strength.length / 50_000);
        var some = new float[strength.length / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = strength[i * step];
        }
        Arrays.sort(some);
        return Math.max(20, some[(int) (some.length * 0.95)]);
    }
}
