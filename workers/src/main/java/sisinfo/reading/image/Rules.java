package sisinfo.reading.image;

/**
 * The drawn lines of a straightened page: level and upright strokes longer than any letter. Bars of a barcode count as
 * well.
 */
public final class Rules {

    private static final int WANDER = 1;
    private static final int MOST_GAP = 3;
    /** The feet of bold digits make a line too, but one with gaps. */
    private static final double MOST_MISSING = 0.07;

    private final Ink ink;
    private final boolean[] drawn;

    private Rules(Ink ink) {
        this.ink = ink;
        this.drawn = new boolean[ink.width() * ink.height()];
    }

    /** @param longest height of the tallest letter in pixels */
    public static Rules of(Ink ink, int longest) {
        var rules = new Rules(ink);
        for (int y = 0; y < ink.height(); y++) {
            rules.trace(y, ink.width(), longest * 2, true);
        }
        for (int x = 0; x < ink.width(); x++) {
            rules.trace(x, ink.height(), longest, false);
        }
        return rules;
    }

    public boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < ink.width() && y < ink.height() && drawn[y * ink.width() + x];
    }

    /** The picture without its rules. */
    public Gray takenFrom(Gray picture) {
        var values = picture.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (drawn[i]) {
                values[i] = 255;
                ink.erase(i);
                whitenAround(i, values);
            }
        }
        return new Gray(picture.width(), picture.height(), values);
    }

    /** The blurred edge of a rule is no print either. */
    private void whitenAround(int i, float[] values) {
        for (int j = 0; j < 25; j++) {
            int x = i % ink.width() + j % 5 - 2;
            int y = i / ink.width() + j / 5 - 2;
            if (x >= 0 && y >= 0 && x < ink.width() && y < ink.height() && !ink.at(x, y)) {
                values[y * ink.width() + x] = 255;
            }
        }
    }

    private void trace(int fixed, int extent, int least, boolean level) {
        int start = -1;
        int last = -1;
        int missing = 0;
        for (int i = 0; i <= extent; i++) {
            boolean dark = i < extent && (level ? ink.at(i, fixed) : ink.at(fixed, i));
            if (dark) {
                missing = start < 0 ? 0 : missing + i - last - 1;
                start = start < 0 ? i : start;
                last = i;
            } else if (start >= 0 && (i - last > MOST_GAP || i == extent)) {
                if (last - start >= least && missing < MOST_MISSING * (last - start)) {
                    mark(fixed, start, last, level);
                }
                start = -1;
            }
        }
    }

    private void mark(int fixed, int from, int to, boolean level) {
        for (int across = -WANDER; across <= WANDER; across++) {
            int other = fixed + across;
            if (other < 0 || other >= (level ? ink.height() : ink.width())) {
                continue;
            }
            for (int i = from; i <= to; i++) {
                drawn[level ? other * ink.width() + i : i * ink.width() + other] = true;
            }
        }
    }
}
