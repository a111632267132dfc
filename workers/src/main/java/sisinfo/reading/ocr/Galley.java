package sisinfo.reading.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import sisinfo.reading.image.Blobs;
import sisinfo.reading.image.Gray;
import sisinfo.reading.image.TextLine;

/**
 * The lines of a page set one below the other in the same size on clean sheets, which Tesseract reads far better than a
 * form full of boxes; knows where on the page each line came from.
 */
final class Galley {

    private static final double LETTER = 28;
    private static final int GAP = 26;
    private static final int MARGIN = 20;
    private static final int PER_SHEET = 60;
    private static final int BORDER = 4;
    private static final float BLACK = 40;
    private static final float WHITE = 215;
    /** Small print out of focus is pale; as pale as this it is hardly print. */
    private static final float PALEST = 165;

    private final Gray page;
    private final Blobs blobs;
    private final Set<Integer> claimed = new HashSet<>();
    private final List<List<Slip>> sheets = new ArrayList<>();

    Galley(Gray page, Blobs blobs, List<TextLine> lines) {
        lines.forEach(it -> claimed.addAll(it.blobs()));
        this.page = page;
        this.blobs = blobs;
        // Lines of like width share a sheet, so that little of it stays empty.
        var sorted =
                lines.stream().sorted(Comparator.comparingDouble(Slip::widthOf)).toList();
        for (int from = 0; from < sorted.size(); from += PER_SHEET) {
            var slips = new ArrayList<Slip>();
            int top = MARGIN;
            for (var line : sorted.subList(from, Math.min(sorted.size(), from + PER_SHEET))) {
                slips.add(new Slip(line, top, LETTER));
                top += slips.getLast().height() + GAP;
            }
            sheets.add(slips);
        }
    }

    /**
     * One line on a sheet.
     *
     * @param letter height of its letters there, in pixels
     */
    record Slip(TextLine line, int top, double letter) {

        static double widthOf(TextLine line) {
            return line.width() * LETTER / line.letterHeight();
        }

        double scale() {
            return Math.clamp(letter / line.letterHeight(), 0.4, 2.5);
        }

        int height() {
            return (int) Math.ceil(line.height() * scale());
        }

        int width() {
            return (int) Math.ceil(line.width() * scale());
        }

        double pageX(double x) {
            return line.left() + (x - MARGIN) / scale();
        }

        double pageY(double y) {
            return line.top() + (y - top) / scale();
        }
    }

    List<Gray> sheets() {
        return sheets.stream().map(this::sheet).toList();
    }

    List<Slip> slips() {
        return sheets.stream().flatMap(List::stream).toList();
    }

    /** The same lines again, each on a sheet of its own. */
    static List<Slip> apart(List<Slip> slips) {
        return apart(slips, LETTER);
    }

    /** The same, in letters of this height. */
    static List<Slip> apart(List<Slip> slips, double letter) {
        return slips.stream().map(it -> new Slip(it.line(), MARGIN, letter)).toList();
    }

    Gray sheet(Slip slip) {
        return sheet(List.of(slip));
    }

    /** Whether ink of the line stands in this column of the page. */
    boolean isInked(TextLine line, int x) {
        return IntStream.range(line.top(), line.bottom())
                .anyMatch(y -> line.blobs().contains(blobs.at(x, y)));
    }

    /** The slip that holds this height of a sheet. */
    Slip at(int sheet, double y) {
        return sheets.get(sheet).stream()
                .min(Comparator.comparingDouble(it -> Math.abs(it.top() + it.height() / 2.0 - y)))
                .orElseThrow();
    }

    private Gray sheet(List<Slip> slips) {
        int width = 2 * MARGIN + slips.stream().mapToInt(Slip::width).max().orElse(1);
        int height = slips.getLast().top() + slips.getLast().height() + MARGIN;
        var values = new float[width * height];
        Arrays.fill(values, 255);
        slips.forEach(it -> set(it, values, width));
        return new Gray(width, height, values);
    }

    private void set(Slip slip, float[] values, int width) {
        var alone = alone(slip.line());
        int around = (int) (BORDER * slip.scale());
        for (int y = slip.top() - around; y < slip.top() + slip.height() + around; y++) {
            for (int x = MARGIN - around; x < MARGIN + slip.width() + around; x++) {
                double px = (x - MARGIN) / slip.scale() + BORDER;
                double py = (y - slip.top()) / slip.scale() + BORDER;
                values[y * width + x] = alone.sample(px, py);
            }
        }
    }

    /** The line with a border, without what belongs to its neighbours. */
    private Gray alone(TextLine line) {
        int w = line.width() + 2 * BORDER;
        int h = line.height() + 2 * BORDER;
        float black = black(line);
        var values = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int px = x + line.left() - BORDER;
                int py = y + line.top() - BORDER;
                values[y * w + x] = belongs(line, px, py) ? contrast(page.at(px, py), black) : 255;
            }
        }
        return new Gray(w, h, values);
    }

    /** How dark the darkest fifth of the line's print is. */
    private float black(TextLine line) {
        var counts = new int[256];
        int all = 0;
        for (int y = line.top(); y < line.bottom(); y++) {
            for (int x = line.left(); x < line.right(); x++) {
                if (line.blobs().contains(blobs.at(x, y))) {
                    counts[Math.clamp((int) page.at(x, y), 0, 255)]++;
                    all++;
                }
            }
        }
        int value = 0;
        for (int sum = counts[0]; sum < all / 5 && value < 255; sum += counts[value]) {
            value++;
        }
        return Math.clamp(value, BLACK, PALEST);
    }

    /** Paper becomes quite white and print quite black: what is left of noise would be taken for letters. */
    private static float contrast(float value, float black) {
        return Math.clamp((value - black) * 255 / (WHITE - black), 0, 255);
    }

    /** What lies near foreign ink and not near the line's own does not belong to it; pale strokes do. */
    private boolean belongs(TextLine line, int x, int y) {
        boolean foreign = false;
        for (int j = 0; j < 25; j++) {
            int id = blobs.at(x + j % 5 - 2, y + j / 5 - 2);
            if (id != 0 && line.blobs().contains(id)) {
                return true;
            }
            foreign |= id != 0 && claimed.contains(id);
        }
        return !foreign;
    }
}
