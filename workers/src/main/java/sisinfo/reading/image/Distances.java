package sisinfo.reading.image;

/** How far every point of a rectangle is from the nearest point outside a shape, in fifths of a pixel. */
final class Distances {

    static final int PIXEL = 5;
    private static final int ACROSS = 7;
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final int width;
    private final int height;
    private final int[] values;

    private Distances(int width, int height, int[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    static Distances within(boolean[] shape, int width, int height) {
        var values = new int[shape.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = shape[i] ? FAR : 0;
        }
        var distances = new Distances(width, height, values);
        distances.spread();
        return distances;
    }

    /** The parts of the shape that a disc of this radius fits into, and what lies as near to them as {@code around}. */
    boolean[] opened(double radius, double around) {
        var far = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            far[i] = values[i] < (radius + 0.5) * PIXEL;
        }
        var opened = new boolean[values.length];
        var near = within(far, width, height);
        for (int i = 0; i < opened.length; i++) {
            opened[i] = near.values[i] <= (radius + around) * PIXEL;
        }
        return opened;
    }

    private void spread() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                step(x, y, -1);
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                step(x, y, 1);
            }
        }
    }

    private void step(int x, int y, int to) {
        int least = values[y * width + x];
        if (x + to >= 0 && x + to < width) {
            least = Math.min(least, values[y * width + x + to] + PIXEL);
        }
        if (y + to >= 0 && y + to < height) {
            int other = (y + to) * width + x;
            least = Math.min(least, values[other] + PIXEL);
            least = x > 0 ? Math.min(least, values[other - 1] + ACROSS) : least;
            least = x + 1 < width ? Math.min(least, values[other + 1] + ACROSS) : least;
        }
        values[y * width + x] = least;
    }
}
