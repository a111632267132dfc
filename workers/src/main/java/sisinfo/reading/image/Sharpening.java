package sisinfo.reading.image;

/** Makes soft edges steeper, so that small letters of a coarse picture come apart. */
public final class Sharpening {

    private Sharpening() {}

    /**
     * @param reach how far in pixels a point is compared with its surroundings
     * @param amount how much of the difference is added
     */
    public static Gray of(Gray picture, int reach, float amount) {
        int w = picture.width();
        int h = picture.height();
        var soft = means(means(picture.values(), h, w, w, 1, reach), w, h, 1, w, reach);
        var values = new float[soft.length];
        for (int i = 0; i < values.length; i++) {
            float value = picture.values()[i];
            values[i] = Math.clamp(value + amount * (value - soft[i]), 0, 255);
        }
        return new Gray(w, h, values);
    }

    /** The mean of means, which weighs the middle most. */
    private static float[] means(float[] values, int count, int length, int step, int stride, int reach) {
        return mean(mean(values, count, length, step, stride, reach), count, length, step, stride, reach);
    }

    private static float[] mean(float[] values, int count, int length, int step, int stride, int reach) {
        var result = new float[values.length];
        int size = 2 * reach + 1;
        for (int i = 0; i < count; i++) {
            int start = i * step;
            float sum = 0;
            for (int j = -reach; j <= reach; j++) {
                sum += values[start + Math.clamp(j, 0, length - 1) * stride];
            }
            for (int j = 0; j < length; j++) {
                result[start + j * stride] = sum / size;
                sum += values[start + Math.min(length - 1, j + reach + 1) * stride]
                        - values[start + Math.max(0, j - reach) * stride];
            }
        }
        return result;
    }
}
