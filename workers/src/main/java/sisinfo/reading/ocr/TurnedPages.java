package sisinfo.reading.ocr;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Position;
import sisinfo.reading.image.Gray;

/**
 * Pages that were scanned lying or upside down without a tag that says so, turned upright by the look of their letters.
 *
 * @param pictures upright
 * @param turns by how many degrees each was turned, clockwise: 0, 90, 180 or 270
 */
record TurnedPages(List<BufferedImage> pictures, List<Integer> turns) {

    private static final int LONG_SIDE = 1600;

    /** @return empty when all of them stand upright, or nobody can tell */
    static Optional<TurnedPages> of(List<BufferedImage> pictures, Tesseract tesseract) {
        var turns = new ArrayList<Integer>();
        var upright = new ArrayList<BufferedImage>();
        for (var picture : pictures) {
            var page = Gray.of(picture);
            int turn = tesseract.turn(page.shrunk(Math.max(1, Math.max(page.width(), page.height()) / LONG_SIDE)));
            turns.add(turn);
            upright.add(turned(picture, turn));
        }
        return turns.stream().allMatch(it -> it == 0) ? Optional.empty() : Optional.of(new TurnedPages(upright, turns));
    }

    /** The same with the places where they are on the pages as they came. */
    Contribution asTheyCame(Contribution read) {
        return new Contribution(
                read.source(),
                read.fields().stream()
                        .map(it -> new FieldReading(it.field(), it.value(), it.source(), asItCame(it.position())))
                        .toList(),
                read.items().stream()
                        .map(it -> it.from(it.source(), asItCame(it.position())))
                        .toList(),
                read.notes(),
                read.marks(),
                read.paper());
    }

    private @Nullable Position asItCame(@Nullable Position at) {
        if (at == null) {
            return null;
        }
        return switch (turns.get(at.page() - 1)) {
            case 90 -> new Position(at.page(), at.y(), 1 - at.x() - at.width(), at.height(), at.width());
            case 180 ->
                new Position(at.page(), 1 - at.x() - at.width(), 1 - at.y() - at.height(), at.width(), at.height());
            case 270 -> new Position(at.page(), 1 - at.y() - at.height(), at.x(), at.height(), at.width());
            default -> at;
        };
    }

    private static BufferedImage turned(BufferedImage picture, int degrees) {
        if (degrees == 0) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        var turn = switch (degrees) {
            case 90 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 180 -> new AffineTransform(-1, 0, 0, -1, w, h);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        var upright = new BufferedImage(degrees == 180 ? w : h, degrees == 180 ? h : w, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(picture, new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
        pen.dispose();
        return upright;
    }
}
