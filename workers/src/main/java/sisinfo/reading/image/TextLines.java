package sisinfo.reading.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Groups the blobs of a straightened page into lines of text that end where a box or a wide gap begins. */
public final class TextLines {

    private static final double GAP = 1.1;
    private static final double SMALL = 0.14;
    private static final double LONGEST = 16;
    private static final double INKED = 0.25;

    private final Rules rules;
    private final List<Blob> letters;
    private final List<Blob> dots;
    private final List<List<Blob>> lines = new ArrayList<>();

    private TextLines(List<Blob> blobs, Rules rules, double dpi) {
        this.rules = rules;
        double shortest = 0.028 * dpi;
        double tallest = 0.32 * dpi;
        letters = blobs.stream()
                .filter(it -> it.height() >= shortest && it.height() <= tallest)
                .filter(it -> it.width() < 1.2 * tallest || isTouching(it, dpi))
                .filter(it -> it.height() < 7 * it.width())
                .sorted(Comparator.comparingInt(Blob::left))
                .toList();
        dots = blobs.stream()
                .filter(it -> it.height() < shortest && it.area() >= 5 && it.width() < tallest / 2)
                .toList();
    }

    /** Small letters that touch, such as a row of zeros: long and low, and as black as print. */
    private static boolean isTouching(Blob blob, double dpi) {
        return blob.height() < SMALL * dpi
                && blob.width() < LONGEST * blob.height()
                && blob.area() > INKED * blob.width() * blob.height();
    }

    /** From the top down. */
    public static List<TextLine> of(Blobs blobs, Rules rules, double dpi) {
        return new TextLines(blobs.all(), rules, dpi).found();
    }

    private List<TextLine> found() {
        for (var letter : letters) {
            var line = lines.stream()
                    .filter(it -> continues(it, letter))
                    .max(Comparator.comparingInt(it -> it.getLast().right()));
            line.ifPresentOrElse(it -> it.add(letter), () -> lines.add(new ArrayList<>(List.of(letter))));
        }
        dots.forEach(dot -> attach(dot, lines));
        attachLonelySmallLetters();
        return lines.stream()
                .map(TextLines::line)
                .sorted(Comparator.comparingInt(TextLine::top))
                .toList();
    }

    private static void attach(Blob dot, List<List<Blob>> to) {
        to.stream()
                .filter(it -> near(it, dot))
                .min(Comparator.comparingDouble(it -> distance(it, dot)))
                .ifPresent(it -> it.add(dot));
    }

    /** The dot of large print is as tall as a small letter. */
    private void attachLonelySmallLetters() {
        for (var line : List.copyOf(lines)) {
            var first = line.getFirst();
            var larger = lines.stream()
                    .filter(it -> it != line && first.height() < 0.6 * typicalHeight(it) && near(it, first))
                    .toList();
            if (line.size() == 1 && !larger.isEmpty()) {
                lines.remove(line);
                attach(first, larger);
            }
        }
    }

    private boolean continues(List<Blob> line, Blob letter) {
        var last = line.getLast();
        double tall = Math.max(last.height(), letter.height());
        double gap = letter.left() - last.right();
        return gap < GAP * Math.max(tall, typicalHeight(line))
                && gap > -0.8 * tall
                && (sharesHeight(line, letter) || endsBelow(line, letter))
                && !ruleBetween(last, letter);
    }

    /** The comma of large print is as tall as a small letter, and hangs from the foot of its line. */
    private static boolean endsBelow(List<Blob> line, Blob comma) {
        double tall = typicalHeight(line);
        int foot = line.stream()
                .skip(Math.max(0, line.size() - 6))
                .mapToInt(Blob::bottom)
                .max()
                .orElse(0);
        return comma.height() < 0.5 * tall
                && comma.width() < 0.5 * tall
                && comma.left() - line.getLast().right() < 0.4 * tall
                && Math.abs(comma.middle() - foot) < 0.3 * tall;
    }

    /** A comma hangs below and a bracket is taller, so the line's middle decides rather than the last letter alone. */
    private static boolean sharesHeight(List<Blob> line, Blob letter) {
        var recent = line.subList(Math.max(0, line.size() - 6), line.size());
        int top = recent.stream().mapToInt(Blob::top).min().orElse(0);
        int bottom = recent.stream().mapToInt(Blob::bottom).max().orElse(0);
        int overlap = Math.min(bottom, letter.bottom()) - Math.max(top, letter.top());
        int smaller = Math.min(bottom - top, letter.height());
        int taller = Math.max(bottom - top, letter.height());
        return overlap > 0.55 * smaller && taller < 3.2 * smaller;
    }

    private boolean ruleBetween(Blob last, Blob letter) {
        int y = (int) (Math.max(last.top(), letter.top()) + Math.min(last.bottom(), letter.bottom())) / 2;
        for (int x = last.right(); x < letter.left(); x++) {
            if (rules.at(x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(List<Blob> line, Blob dot) {
        double tall = typicalHeight(line);
        double x = (dot.left() + dot.right()) / 2.0;
        return line.stream()
                .anyMatch(it -> x > it.left() - 0.7 * tall
                        && x < it.right() + 0.7 * tall
                        && dot.middle() > it.top() - 0.4 * tall
                        && dot.middle() < it.bottom() + 0.35 * tall);
    }

    private static double distance(List<Blob> line, Blob dot) {
        int top = line.stream().mapToInt(Blob::top).min().orElse(0);
        int bottom = line.stream().mapToInt(Blob::bottom).max().orElse(0);
        return Math.max(0, Math.max(top - dot.middle(), dot.middle() - bottom))
                + 0.01 * Math.abs(dot.middle() - (top + bottom) / 2.0);
    }

    private static double typicalHeight(List<Blob> line) {
        var heights = line.stream().mapToInt(Blob::height).toArray();
        Arrays.sort(heights);
        return heights[heights.length * 2 / 3];
    }

    private static TextLine line(List<Blob> blobs) {
        var ids = new HashSet<Integer>();
        blobs.forEach(it -> ids.add(it.id()));
        return new TextLine(
                blobs.stream().mapToInt(Blob::left).min().orElse(0),
                blobs.stream().mapToInt(Blob::top).min().orElse(0),
                blobs.stream().mapToInt(Blob::right).max().orElse(0),
                blobs.stream().mapToInt(Blob::bottom).max().orElse(0),
                ids,
                typicalHeight(blobs));
    }
}
