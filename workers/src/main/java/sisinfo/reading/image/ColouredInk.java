package sisinfo.reading.image;

import java.awt.image.BufferedImage;

/**
 * Takes stamps, signatures and ticks in colour off a page of black print. Black print below such ink stays, as the two
 * together are black. Coloured letters of the print itself stay too: they are small and lie in no stamp.
 */
public final class ColouredInk {

    /** How far the parts of a colour differ at least. */
    private static final int COLOURFUL = 45;
    /** A colour without a bright part is print below ink. */
    private static final int DEEP = 50;

    private static final int BRIGHT = 110;
    /** Highlighter is no ink. */
    private static final int LIGHT = 165;
    /** Letters of print are lower: 4.5 mm on a page of A4. */
    private static final double LETTER = 4.5 / 297;
    /** Larger frames are boxes of the form and no stamps: 100 mm. */
    private static final double FRAME = 100.0 / 297;
    /** A page printed in colour keeps it. */
    private static final double MOST = 0.5;

    private final Gray page;
    private final boolean[] coloured;
    private final float[] without;

    private ColouredInk(BufferedImage picture) {
        page = Gray.withoutTints(picture);
        coloured = new boolean[page.values().length];
        without = new float[coloured.length];
        var row = new int[picture.getWidth()];
        for (int y = 0; y < page.height(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                look(y * row.length + x, row[x]);
            }
        }
    }

    /** The brightness of the page as {@link Gray#withoutTints} sees it, without that ink. */
    public static Gray takenFrom(BufferedImage picture) {
        boolean grey = picture.getRaster().getNumBands() < 3;
        return grey ? Gray.withoutTints(picture) : new ColouredInk(picture).taken();
    }

    private void look(int at, int colour) {
        int red = colour >> 16 & 255;
        int green = colour >> 8 & 255;
        int blue = colour & 255;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        boolean light = 299 * red + 587 * green + 114 * blue > 1000 * LIGHT;
        coloured[at] = most - least > COLOURFUL && most > (DEEP + BRIGHT) / 2 && !light;
        without[at] = Math.clamp((most - DEEP) * 255f / (BRIGHT - DEEP), 0, 255);
    }

    private Gray taken() {
        var blobs = Blobs.of(new Ink(page.width(), page.height(), coloured));
        double all = Math.max(page.width(), page.height());
        var foreign = blobs.all().stream()
                .filter(it -> it.height() > LETTER * all && Math.max(it.width(), it.height()) < FRAME * all)
                .toList();
        if (foreign.isEmpty() || mostlyColoured()) {
            return page;
        }
        var removed = new boolean[blobs.all().size() + 1];
        for (var blob : blobs.all()) {
            removed[blob.id()] = foreign.stream().anyMatch(it -> it.holds(blob));
        }
        var values = page.values().clone();
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                if (near(removed, blobs, x, y)) {
                    int at = y * page.width() + x;
                    values[at] = Math.max(values[at], without[at]);
                }
            }
        }
        return new Gray(page.width(), page.height(), values);
    }

    /** The soft edge of a stroke is less colourful than its middle. */
    private static boolean near(boolean[] removed, Blobs blobs, int x, int y) {
        return removed[blobs.at(x, y)]
                || removed[blobs.at(x - 1, y)]
                || removed[blobs.at(x + 1, y)]
                || removed[blobs.at(x, y - 1)]
                || removed[blobs.at(x, y + 1)];
    }

    private boolean mostlyColoured() {
        int ink = 0;
        int colour = 0;
        for (int i = 0; i < coloured.length; i++) {
            ink += page.values()[i] < BRIGHT || coloured[i] ? 1 : 0;
            colour += coloured[i] ? 1 : 0;
        }
        return colour > MOST * ink;
    }
}
