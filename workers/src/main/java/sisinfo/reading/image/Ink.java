package sisinfo.reading.image;

/** Which points of a picture are printed. */
public final class Ink {

    private final int width;
    private final int height;
    private final boolean[] dark;

    public Ink(int width, int height, boolean[] dark) {
        this.width = width;
        this.height = height;
        this.dark = dark;
    }

    /** @param threshold of an evenly lit picture */
    public static Ink of(Gray even, float threshold) {
        var dark = new boolean[even.values().length];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = even.values()[i] < threshold;
        }
        return new Ink(even.width(), even.height(), dark);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && dark[y * width + x];
    }

    public boolean at(int index) {
        return dark[index];
    }

    public void erase(int index) {
        dark[index] = false;
    }
}
