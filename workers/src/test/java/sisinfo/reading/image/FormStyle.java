package sisinfo.reading.image;

import java.awt.Font;
import java.util.List;
import java.util.Random;

/**
 * How a whole page is printed, from a seed: paper, type, frames, order and look of the product table.
 *
 * @param slip whether the receipt slip stands at the top
 * @param labels size of the type of labels in points
 * @param values size of the type of values in points
 * @param rows size of the type of the product table in points
 * @param between how rows are parted
 * @param shaded whether the table's heading stands on grey
 * @param stacked whether headings like "VALOR UNIT." take two lines
 * @param centred whether codes and figures stand in the middle of their columns
 * @param spare room under the last row in millimetres
 */
record FormStyle(
        boolean landscape,
        boolean slip,
        String family,
        Frame frame,
        double margin,
        double labels,
        double values,
        boolean bold,
        double rows,
        Between between,
        boolean upright,
        boolean shaded,
        boolean stacked,
        boolean centred,
        int wording,
        double spare,
        List<TableStyle.Column> columns) {

    /** What surrounds the boxes of the form. */
    enum Frame {
        SQUARE,
        ROUNDED,
        OPEN
    }

    /** What parts the rows of the table. */
    enum Between {
        NOTHING,
        RULE,
        DASHES,
        STRIPES
    }

    private static final String[] FAMILIES = {
        Font.SERIF, Font.SANS_SERIF, "Liberation Sans", "Liberation Sans Narrow", "DejaVu Sans", "Nimbus Roman"
    };

    static FormStyle from(Random random) {
        boolean landscape = random.nextInt(5) == 0;
        return new FormStyle(
                landscape,
                random.nextInt(4) > 0,
                FAMILIES[random.nextInt(FAMILIES.length)],
                Frame.values()[random.nextInt(3)],
                4 + random.nextInt(6),
                4.8 + random.nextInt(4) * 0.4,
                8 + random.nextInt(5) * 0.5,
                random.nextBoolean(),
                5.8 + random.nextInt(5) * 0.5,
                Between.values()[random.nextInt(4)],
                random.nextInt(4) > 0,
                random.nextInt(3) == 0,
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextInt(3),
                random.nextInt(60),
                TableStyle.anyOrder(random, landscape));
    }

    double rowHeight() {
        return rows * 0.62;
    }

    int mostRows() {
        return Math.clamp((int) ((landscape ? 55 : 130) / (1.6 * rowHeight())), 1, 40);
    }
}
