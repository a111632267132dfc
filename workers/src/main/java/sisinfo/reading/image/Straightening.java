package sisinfo.reading.image;

/**
 * How the level and the upright lines of a page run in its picture, and the way between the picture and a copy in
 * which they are level and upright. Coordinates count from the middle of the picture.
 *
 * <p>A line that crosses the middle column at height c runs as y = c + (slope + fan · c) · x, which is what rotation
 * and perspective together make of parallel lines; upright lines likewise with x and y exchanged.
 *
 * @param slope of the level line through the middle
 * @param fan how fast the slope of level lines changes down the page
 * @param lean of the upright line through the middle
 * @param spread how fast the lean of upright lines changes across the page
 */
public record Straightening(int width, int height, double slope, double fan, double lean, double spread) {

    public static Straightening none(int width, int height) {
        return new Straightening(width, height, 0, 0, 0, 0);
    }

    /** Where the point (x, y) of the straight copy lies in the picture. */
    public double[] toPicture(double x, double y) {
        double d = x - width / 2.0;
        double c = y - height / 2.0;
        double level = slope + fan * c;
        double upright = lean + spread * d;
        double px = (d + upright * c) / (1 - upright * level);
        return new double[] {px + width / 2.0, c + level * px + height / 2.0};
    }

    /** The same for the picture enlarged by {@code factor}. */
    public Straightening times(double factor, int newWidth, int newHeight) {
        return new Straightening(newWidth, newHeight, slope, fan / factor, lean, spread / factor);
    }

    private boolean inside(double[] point) {
        return point[0] >= 0 && point[1] >= 0 && point[0] < width && point[1] < height;
    }

    /** The straight copy, enlarged by {@code scale}. */
    public Gray apply(Gray picture, double scale) {
        int w = (int) Math.round(width * scale);
        int h = (int) Math.round(height * scale);
        var straight = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                var from = toPicture(x / scale, y / scale);
                straight[y * w + x] = inside(from) ? picture.sample(from[0], from[1]) : 255;
            }
        }
        return new Gray(w, h, straight);
    }
}
