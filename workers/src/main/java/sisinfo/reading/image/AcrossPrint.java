package sisinfo.reading.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Large words that run across a page, such as "SEM VALOR FISCAL" in grey or red, cut out and turned level. */
public final class AcrossPrint {

    private static final int WORKING_SIZE = 1100;
    /** Strokes of the page's own print are narrower at that size. */
    private static final int BROAD = 6;
    /** Paper that is darker than this beside its surroundings bears ink. */
    private static final float INKED = 232;

    private static final int SHORTEST_LETTER = 18;
    private static final int TALLEST_LETTER = 160;
    private static final int FEWEST_LETTERS = 6;
    /** What is as level as this is print of the form. */
    private static final double LEVEL = Math.toRadians(6);
    /** How far letters may stand off their line, in letters. */
    private static final double OFF = 0.9;

    private final Gray broad;
    private final List<Blob> letters;

    private AcrossPrint(BufferedImage picture) {
        var plain = Gray.of(picture);
        int factor = Math.max(1, Math.round(Math.max(plain.width(), plain.height()) / (float) WORKING_SIZE));
        var even = EvenLight.on(factor == 1 ? plain : plain.shrunk(factor));
        broad = FineLight.ground(even, BROAD);
        letters = Blobs.of(Ink.of(broad, INKED)).all().stream()
                .filter(it -> it.height() >= SHORTEST_LETTER && it.height() <= TALLEST_LETTER)
                .filter(it -> it.width() >= SHORTEST_LETTER / 2 && it.width() <= TALLEST_LETTER)
                .toList();
    }

    /** @return black on white, if there are any */
    public static Optional<Gray> of(BufferedImage picture) {
        return new AcrossPrint(picture).level();
    }

    /** The line that runs past the most letters, through two of them. */
    private Optional<Gray> level() {
        List<Blob> best = List.of();
        double slope = 0;
        for (var one : letters) {
            for (var other : letters) {
                double angle = Math.atan2(other.middle() - one.middle(), centre(other) - centre(one));
                if (one.id() < other.id() || Math.abs(angle) < LEVEL || Math.abs(angle) > Math.PI / 2 - LEVEL) {
                    continue;
                }
                var along = letters.stream()
                        .filter(it -> Math.abs(off(it, one, angle)) < OFF * one.height() / 2 && alike(it, one))
                        .toList();
                if (along.size() > best.size()) {
                    best = along;
                    slope = angle;
                }
            }
        }
        return best.size() < FEWEST_LETTERS ? Optional.empty() : Optional.of(turned(best, slope));
    }

    private static boolean alike(Blob one, Blob other) {
        return one.height() < 2.2 * other.height() && other.height() < 2.2 * one.height();
    }

    private static double off(Blob letter, Blob from, double angle) {
        return (letter.middle() - from.middle()) * Math.cos(angle) - (centre(letter) - centre(from)) * Math.sin(angle);
    }

    private static double along(Blob letter, Blob from, double angle) {
        return (centre(letter) - centre(from)) * Math.cos(angle) + (letter.middle() - from.middle()) * Math.sin(angle);
    }

    private static double centre(Blob blob) {
        return (blob.left() + blob.right()) / 2.0;
    }

    private Gray turned(List<Blob> line, double angle) {
        var from = line.getFirst();
        double tall = line.stream().mapToInt(Blob::height).max().orElse(1);
        double start =
                line.stream().mapToDouble(it -> along(it, from, angle)).min().orElse(0) - tall;
        double end =
                line.stream().mapToDouble(it -> along(it, from, angle)).max().orElse(0) + tall;
        int width = (int) (end - start);
        int height = (int) (2 * tall);
        var values = new float[width * height];
        Arrays.fill(values, 255);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = start + x;
                double v = y - tall;
                double px = centre(from) + u * Math.cos(angle) - v * Math.sin(angle);
                double py = from.middle() + u * Math.sin(angle) + v * Math.cos(angle);
                boolean inside = px >= 0 && py >= 0 && px < broad.width() && py < broad.height();
                values[y * width + x] = inside && broad.sample(px, py) < INKED ? 0 : 255;
            }
        }
        return new Gray(width, height, values);
    }
}
