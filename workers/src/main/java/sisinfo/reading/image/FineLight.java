package sisinfo.reading.image;

/**
 * Takes everything off an evenly lit page that is broader than a stroke of print: shaded cells, highlighter, words in
 * grey across the page, solid stamps, punched holes. Print on grey becomes as black as on white.
 */
public final class FineLight {

    private static final float PAPER = 250;
    /** Print cannot be told from what is darker than this below it. */
    private static final float SOLID = 140;

    private FineLight() {}

    /** @param stroke width in pixels that no stroke of print reaches */
    public static Gray on(Gray even, int stroke) {
        var ground = closed(even, stroke);
        var values = new float[ground.length];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    ground[i] < SOLID ? 255 : Math.clamp(even.values()[i] / Math.min(ground[i], PAPER) * PAPER, 0, 255);
        }
        return new Gray(even.width(), even.height(), values);
    }

    /** Only what is broader than a stroke of print. */
    static Gray ground(Gray even, int stroke) {
        return new Gray(even.width(), even.height(), closed(even, stroke));
    }

    /** What stays dark wherever a square of this size is dark all over. */
    private static float[] closed(Gray even, int size) {
        int w = even.width();
        int h = even.height();
        int reach = size / 2;
        var values = even.values().clone();
        lines(values, h, w, w, 1, reach, 1);
        lines(values, w, h, 1, w, reach, 1);
        lines(values, h, w, w, 1, reach, -1);
        lines(values, w, h, 1, w, reach, -1);
        return values;
    }

    /** Each value becomes the greatest, or by sign the least, within reach along its line. */
    private static void lines(float[] values, int count, int length, int step, int stride, int reach, int sign) {
        var line = new float[length];
        var queue = new int[length];
        for (int i = 0; i < count; i++) {
            int start = i * step;
            for (int j = 0; j < length; j++) {
                line[j] = sign * values[start + j * stride];
            }
            int first = 0;
            int last = 0;
            for (int j = 0; j < length + reach; j++) {
                if (j < length) {
                    while (last > first && line[queue[last - 1]] <= line[j]) {
                        last--;
                    }
                    queue[last++] = j;
                }
                int to = j - reach;
                if (to >= 0) {
                    while (queue[first] < to - reach) {
                        first++;
                    }
                    values[start + to * stride] = sign * line[queue[first]];
                }
            }
        }
    }
}
